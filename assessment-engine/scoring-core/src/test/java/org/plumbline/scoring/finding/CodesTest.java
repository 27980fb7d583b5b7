package org.plumbline.scoring.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
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

/** All codes of all packages: a number is used once for ever, and both languages say the same things. */
class CodesTest {

    private static final Pattern HOLE = Pattern.compile("\\{\\d+}");

    static Stream<Code> codes() {
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.plumbline.scoring").stream()
                .filter(each -> each.isAssignableTo(Code.class) && each.isEnum()).sorted(Comparator.comparing(each -> each.getName()))
                .flatMap(each -> Stream.of((Code[]) each.reflect().getEnumConstants()));
    }

    @Test
    void the_codes_of_all_families_are_found() {
        assertThat(codes().map(code -> code.id().split("-")[0])).contains("SYNTAX", "POLICY", "PROFILE", "TYPE", "RUN", "SCENARIO", "INTAKE");
        assertThat(codes()).hasSizeGreaterThan(120);
    }

    @Test
    void no_number_is_used_twice() {
        List<String> ids = new ArrayList<>(codes().map(Code::id).toList());

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("(SYNTAX|PROFILE|TYPE|POLICY|SCENARIO|LINT|INTAKE|RUN)-\\d{3}"));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void both_languages_say_the_same_things(Code code) {
        for (Text text : List.of(code.message(), code.remedy())) {
            assertThat(text.zh()).isNotBlank();
            assertThat(text.en()).isNotBlank();
            assertThat(holes(text.zh())).isEqualTo(holes(text.en()));
            assertThat(text.en()).as("English").doesNotMatch(".*\\p{IsHan}.*");
        }
        assertThat(code.message().zh()).as("Chinese").matches("(?s).*\\p{IsHan}.*");
        // a remedy takes the arguments of the message, so it cannot ask for more than there are
        assertThat(code.severity()).isNotNull();
    }

    @Test
    void a_finding_says_everything_that_it_was_given() {
        Text text = new Text("{0} 与 {1}", "{0} and {1}").with("甲", new Text("乙", "B"));

        assertThat(text).isEqualTo(new Text("甲 与 乙", "甲 and B"));
        assertThat(new Place("a.yaml", 3, 0, 0)).hasToString("a.yaml:3");
        assertThat(new Place("a.yaml", 3, 4, 0)).hasToString("a.yaml:3:4");
        assertThat(Place.wholeFile("a.yaml")).hasToString("a.yaml");
    }

    private static Set<String> holes(String text) {
        return HOLE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
