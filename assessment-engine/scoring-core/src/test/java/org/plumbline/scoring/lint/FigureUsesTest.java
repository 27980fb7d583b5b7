package org.plumbline.scoring.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.scoring.Draft;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.rules.RuleBook;

/** How figures are put together, judged by the text alone. */
class FigureUsesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { of: a, during: LAST 3, as: MEAN, gaps: SKIP, at-least: 4, else: ZERO }                    | LINT-040
            { of: a, during: LAST 3, as: MEAN, gaps: SKIP, at-least: 3, else: ZERO }                    |
            { of: a, during: YEAR_TO_DATE, as: MEAN, gaps: SKIP, at-least: 13, else: ZERO }             | LINT-040
            { of: a, during: YEAR_TO_DATE, as: MEAN, gaps: SKIP, at-least: 12, else: ZERO }             |
            { of: a, across: main, leave-out: { self: true, highest: 1, lowest: 1 }, as: MEAN }         | LINT-041
            { of: a, across: main, leave-out: { highest: 1, lowest: 1 }, as: MEAN }                     |
            { of: less, across: ALL, as: COUNT, where: { above: 1000 } }                                | LINT-042
            { of: less, across: ALL, as: COUNT, where: { at-least: 1000 } }                             |
            { of: less, across: ALL, as: COUNT, where: { at-least: 9, below: 9 } }                      | LINT-042
            { of: less, across: ALL, as: COUNT, where: { below: 0 } }                                   | LINT-042
            { calendar: WORKING_DAYS, leave: NONE, part-month: WHOLE }                                  | LINT-043
            { calendar: WORKING_DAYS, leave: [病假], part-month: WHOLE }                                |
            """)
    void a_doubtful_figure_is_told(String figure, String code) {
        Draft draft = Draft.earning().with("figures", "{ x: " + figure + " }").with("rankings", "{ main: { by: total, within: [station], ties: COMPETITION, break-by: [x], smallest-group: 3 } }");
        Remarks remarks = new Remarks();
        Findings findings = new Findings();
        Lint.check(RuleBook.of(draft.version(), findings), remarks);
        List<String> told = remarks.all().stream().filter(remark -> remark.subject().equals("x")).map(remark -> remark.code().id()).toList();
        assertThat(told).isEqualTo(code == null ? List.of() : List.of(code));
    }
}
