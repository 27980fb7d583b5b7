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

/** The service's codes beside those of the core: a number is used once for ever, and both languages say the same things. */
class ServiceCodesTest {

    private static final Pattern HOLE = Pattern.compile("\\{\\d+}");

    static Stream<Code> codes() {
        return of("org.plumbline.service");
    }

    private static Stream<Code> of(String root) {
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(root).stream()
                .filter(each -> each.isAssignableTo(Code.class) && each.isEnum()).flatMap(each -> Stream.of((Code[]) each.reflect().getEnumConstants()));
    }

    @Test
    void no_number_is_used_twice_over_core_and_service() {
        List<String> all = Stream.concat(of("org.plumbline.scoring"), codes()).map(Code::id).toList();

        assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThan(120).allMatch(id -> id.matches("[A-Z]+-\\d{3}"));
        assertThat(codes().map(Code::id)).contains("INTAKE-301", "POLICY-111", "RUN-403");
    }

    @ParameterizedTest
    @MethodSource("codes")
    void both_languages_say_the_same_things(Code code) {
        for (Text text : List.of(code.message(), code.remedy())) {
            assertThat(text.zh()).as("Chinese").isNotBlank();
            assertThat(text.en()).as("English").isNotBlank().doesNotMatch("(?s).*\\p{IsHan}.*");
            assertThat(holes(text.zh())).isEqualTo(holes(text.en()));
        }
        assertThat(code.message().zh()).as("Chinese").matches("(?s).*\\p{IsHan}.*");
    }

    private static Set<String> holes(String text) {
        return HOLE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
