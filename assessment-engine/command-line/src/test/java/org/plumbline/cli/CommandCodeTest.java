package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.scoring.finding.Text;

class CommandCodeTest {

    private static final Pattern HOLE = Pattern.compile("\\{\\d+}");

    @Test
    void no_number_is_used_twice() {
        assertThat(Stream.of(CommandCode.values()).map(CommandCode::id)).doesNotHaveDuplicates().allMatch(id -> id.matches("COMMAND-\\d{3}"));
    }

    @ParameterizedTest
    @EnumSource
    void both_languages_say_the_same_things(CommandCode code) {
        for (Text text : List.of(code.message(), code.remedy())) {
            assertThat(holes(text.zh())).isEqualTo(holes(text.en()));
            assertThat(text.zh()).containsPattern("\\p{IsHan}");
            assertThat(text.en()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        }
    }

    private static TreeSet<String> holes(String text) {
        return HOLE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
