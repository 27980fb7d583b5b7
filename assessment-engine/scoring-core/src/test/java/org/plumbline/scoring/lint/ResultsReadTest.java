package org.plumbline.scoring.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.plumbline.scoring.Draft;
import org.plumbline.scoring.finding.Finding;

/** A year that reads the months of another policy. */
class ResultsReadTest {

    private static final String BANDS = "{ bands: [ { code: PASS, name: 合格, from: 60 }, { code: FAIL, name: { zh: 不合格, en: Failed } } ], quotas: [] }";

    private static Draft month(String code) {
        return Draft.earning().with("code", code).with("grades", BANDS);
    }

    private static Draft year(String figure) {
        return Draft.earning().with("code", "team-year").with("grades", BANDS).with("figures", "\n  failed: " + figure);
    }

    private static List<Finding> told(Draft year, Draft... others) {
        return ResultsRead.compare(Stream.concat(Stream.of(year), Stream.of(others)).map(Draft::version).toList(), year.version()).findings();
    }

    private static String failed(String policy, String grade) {
        return "{ from: " + policy + ", of: grade, where: { in: [" + grade + "] }, during: LAST 3, as: COUNT, gaps: SKIP }";
    }

    @Test
    void right_names_are_no_matter_and_of_a_policy_that_is_not_there_nothing_is_known() {
        assertThat(told(year(failed("team-month", "FAIL")), month("team-month"))).isEmpty();
        assertThat(told(year(failed("station-review", "BAD")), month("team-month"))).isEmpty();
        assertThat(told(year(failed("team-month", "BAD")))).isEmpty();
    }

    @Test
    void a_misspelt_grade_is_told_where_it_stands_with_the_nearest_one() {
        List<Finding> told = told(year(failed("team-month", "FIAL")), month("team-month"));

        assertThat(told).extracting(Finding::code).containsExactly("LINT-051");
        assertThat(told.get(0).isError()).isTrue();
        assertThat(told.get(0).message().en()).isEqualTo("the figure failed reads the grade FIAL of the policy team-month, which has none of that name, did you mean FAIL?");
        assertThat(told.get(0).message().zh()).isEqualTo("数据 failed 读取办法 team-month 的等次“FIAL”，而该办法没有这一项，是否为 FAIL？");
        assertThat(told.get(0).place().column()).isEqualTo(("  failed: " + failed("team-month", "FIAL")).indexOf("FIAL") + 1);
        assertThat(told(year(failed("team-month", "不合格")), month("team-month")).get(0).message().en()).endsWith("did you mean FAIL?");
        assertThat(told(year("{ from: team-month, of: total, where: { in: [FIAL] }, during: LAST 3, as: MEAN, gaps: SKIP, at-least: 1, else: ZERO }"), month("team-month")))
                .extracting(Finding::code).containsExactly("LINT-051");
    }

    @Test
    void a_misspelt_indicator_or_coefficient_is_told_too() {
        String points = "{ from: team-month, of: points(wrok), during: PREVIOUS, as: LAST, gaps: SKIP }";
        List<Finding> told = told(year(points), month("team-month"));

        assertThat(told).extracting(Finding::code).containsExactly("LINT-051");
        assertThat(told.get(0).message().en()).isEqualTo("the figure failed reads the indicator wrok of the policy team-month, which has none of that name, did you mean work?");
        assertThat(told(year(points.replace("wrok", "work")), month("team-month"))).isEmpty();
        assertThat(told(year(points.replace("points(wrok)", "coefficient(load)")), month("team-month"))).extracting(Finding::code).containsExactly("LINT-051");
    }

    @Test
    void a_grade_that_any_text_of_the_policy_knows_is_known() {
        assertThat(told(year(failed("team-month", "POOR")), month("team-month"), month("team-month").with("grades", BANDS.replace("FAIL", "POOR")))).isEmpty();
    }

    @Test
    void a_misspelt_policy_is_told_where_another_one_may_be_meant() {
        List<Finding> told = told(year(failed("team-mnoth", "FAIL")), month("team-month"), month("team-quarter"));

        assertThat(told).extracting(Finding::code).containsExactly("LINT-050");
        assertThat(told.get(0).message().en()).endsWith("did you mean team-month?");
        assertThat(told.get(0).place().column()).isEqualTo(("  failed: " + failed("team-mnoth", "FAIL")).indexOf("team-mnoth") + 1);
    }

    @Test
    void places_of_a_policy_that_ranks_nobody_are_told() {
        Draft year = year("{ from: team-month, of: fromLast, during: PREVIOUS, at-least: 1, else: NOT_APPLICABLE }");

        assertThat(told(year, month("team-month"))).isEmpty();
        assertThat(told(year, month("team-month").with("rankings", null))).extracting(Finding::code).containsExactly("LINT-052");
    }

    @Test
    void a_finding_can_be_kept_with_a_reason() {
        Draft year = year(failed("team-month", "OLD")).with("waive", "[ { code: LINT-051, at: failed, reason: 上年的等次 } ]");

        assertThat(told(year, month("team-month"))).isEmpty();
    }
}
