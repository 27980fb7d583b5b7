package org.plumbline.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.scoring.finding.Code;
import org.plumbline.scoring.finding.Text;

/** The codes of the core and of the service together: a number is used once for ever, and both languages say the same things. */
class CodesTest {

    private static final Pattern HOLE = Pattern.compile("\\{\\d+}");

    static Stream<Code> codes() {
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.plumbline").stream()
                .filter(each -> each.isAssignableTo(Code.class) && each.isEnum()).flatMap(each -> Stream.of((Code[]) each.reflect().getEnumConstants()));
    }

    @Test
    void no_number_is_used_twice() {
        List<String> ids = codes().map(Code::id).toList();

        assertThat(ids).contains("API-001", "RUN-401", "INTAKE-301", "POLICY-101").hasSizeGreaterThan(150).doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[A-Z]+-\\d{3}"));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void both_languages_say_the_same_things(Code code) {
        for (Text text : List.of(code.message(), code.remedy())) {
            assertThat(holes(text.zh())).as(code.id()).isEqualTo(holes(text.en()));
            assertThat(text.en()).isNotBlank().doesNotMatch(".*\\p{IsHan}.*");
        }
        assertThat(code.message().zh()).matches("(?s).*\\p{IsHan}.*");
    }

    private static Set<String> holes(String text) {
        return HOLE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
