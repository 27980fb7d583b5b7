package org.plumbline.scoring.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an author most likely meant by a word that is not known where it stands. */
class SuggestionTest {

    private static final List<String> FIGURES = List.of("homeVisitRate", "infoRate", "leaveDays");

    private static Lexicon lexicon() {
        Lexicon lexicon = new Lexicon();
        lexicon.add(new Text("采集项", "an item"), "homeVisitRate", "homeVisitRate", new Text("入户走访率", "Rate of home visits"), List.of("走访率"));
        lexicon.add(new Text("指标", "an indicator"), "visits", "visits", new Text("入户走访", "Home visits"), List.of());
        lexicon.add(new Text("参数", "a parameter"), "target", "p.target", new Text("走访率目标", "Target of visits"), List.of());
        return lexicon;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
            "homeVisitRat   | did you mean homeVisitRate?",
            "hmoeVisitRate  | did you mean homeVisitRate?",
            "HOMEVISITRATE  | did you mean homeVisitRate?",
            "ｈｏｍｅＶisitRate | did you mean homeVisitRate? (character 1 ｈ is U+FF48 FULLWIDTH LATIN SMALL LETTER H, not h)",
            "入户走访率        | did you mean homeVisitRate?",
            "走访率           | did you mean homeVisitRate?",
            "入户走访律        | did you mean homeVisitRate?",
            "rate of home visits | did you mean homeVisitRate?",
            "target         | did you mean p.target, a parameter?",
            "走访率目标        | did you mean p.target, a parameter?",
            "visits         | visits is an indicator",
            "入户走访         | visits is an indicator",
            "somethingElse  | ''",
            "x              | ''"})
    void the_nearest_known_word_is_named(String word, String clause) {
        assertThat(Suggestion.clause(word, FIGURES, lexicon()).en()).isEqualTo(clause.isEmpty() ? "" : ", " + clause);
    }

    @Test
    void a_single_letter_is_not_taken_for_another() {
        assertThat(Suggestion.clause("D", List.of("A", "B")).en()).isEmpty();
    }

    @Test
    void a_part_of_a_chinese_word_stands_for_it_where_no_other_has_this_part() {
        assertThat(Suggestion.clause("民警", List.of("社区民警", "辅警")).zh()).isEqualTo("，是否为 社区民警？");
        assertThat(Suggestion.clause("民警", List.of("社区民警", "交通民警", "辅警")).zh()).isEqualTo("，是否为 辅警？");
    }

    @Test
    void a_word_of_its_own_kind_comes_before_one_of_another() {
        assertThat(Suggestion.clause("Target", List.of("target"), lexicon()).zh()).isEqualTo("，是否为 target？");
    }
}
