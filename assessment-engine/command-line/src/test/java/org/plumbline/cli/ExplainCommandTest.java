package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

    @TempDir
    Path folder;

    private final Console console = new Console();

    @BeforeEach
    void aMonth() throws IOException {
        SmallMonth.write(folder);
    }

    private int explain(String assessee, String language) {
        return console.assess("explain", "community-officer", "--period", "2026-10", "--data", folder, "--assessee", assessee, "--lang", language);
    }

    @Test
    void every_line_has_its_rule_and_clause_and_they_add_up_to_the_total() {
        assertThat(explain("P003", "zh")).isZero();
        Matcher points = Pattern.compile("(?m)^  \\S+ +(-?[0-9.]+)  \\S").matcher(console.out());
        BigDecimal sum = BigDecimal.ZERO;
        int lines = 0;
        while (points.find()) {
            sum = sum.add(new BigDecimal(points.group(1)));
            lines++;
        }
        assertThat(lines).isEqualTo(7);
        assertThat(console.out()).as("what leaves the sheet is told").contains("不适用，不计入");
        Matcher total = Pattern.compile("总分 ([0-9.]+)：").matcher(console.out());
        assertThat(total.find()).isTrue();
        assertThat(sum).isEqualByComparingTo(total.group(1));
        assertThat(console.out()).contains("=警员3 P003").contains("规则：入户走访率-底线与目标之间按比例得分  条款：三(二) 入户走访率")
                .contains("走访率目标 = 0.95").contains("事项：2026-10-10，E2").contains("名次：东分局 / A组，第 ");
    }

    @Test
    void a_grade_that_was_held_back_says_by_what() {
        assertThat(explain("P008", "zh")).isZero();
        assertThat(console.out()).contains("等次：良好（按分数是优秀；试用期内，等次最高为良好）");
        assertThat(explain("P008", "en")).isZero();
        assertThat(console.out()).contains("Grade: Good (the total alone gives Excellent; ").contains("Rank: 东分局 / A组, 1 of 7");
    }

    @Test
    void who_is_not_scored_is_told_why_and_which_row_was_wrong() {
        assertThat(explain("P007", "zh")).isZero();
        assertThat(console.out()).contains("暂不评分：").contains("RUN-101").contains("figures.csv:8:4: INTAKE-020");
    }

    @Test
    void an_unknown_number_is_wrong_input_and_the_nearest_are_named() {
        assertThat(explain("P0O3", "zh")).isEqualTo(1);
        assertThat(console.err()).contains("没有考核对象 P0O3，是否为 P003");
    }

    @Test
    void somebody_of_another_policy_is_not_called_unknown() {
        assertThat(explain("X001", "zh")).isEqualTo(1);
        assertThat(console.err()).contains("X001 不适用本办法（辅警一 X001").contains("岗位 辅警");
    }
}
