package org.plumbline.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.scoring.rules.CompiledPolicy;

/**
 * “3 points over the control figure, and 0.5 for each further 10 %”: the sentence that one bureau's system coded with a remainder, so that
 * 25 over a control figure of 20 gave 5.5 and 120 gave 3.
 */
class ControlFigureTest {

    private static final Draft POLICY = Draft.bare()
            .with("figures", "{ excess: { of: a, against: { figure: b, as: RELATIVE, when-zero: MISSING } } }")
            .with("indicators", "{ control: { scoring: ADJUST, measures: [excess], floor: NONE, ceiling: NONE, not-applicable: NEVER, clause: 控制数 } }")
            .number("base", "3")
            .scale("further", "STEPS", "each: 0.1, mode: EACH_FULL, rows: [ {beyond: 0, value: 0.5} ]")
            .rule("超过控制数", "超出 {excess}，加 {points} 分", "OfficerMonth( excess > 0, $excess : excess, $base : p.base, $further : p.further )",
                    "award(\"control\", plus($base, perStep($excess, $further)))");

    private static CompiledPolicy compiled;

    @BeforeAll
    static void compile() {
        compiled = POLICY.compiled();
    }

    @AfterAll
    static void release() {
        compiled.close();
    }

    @ParameterizedTest(name = "control {0}, actual {1}: {2}")
    @CsvSource({"20, 20, 0", "20, 21, 3", "20, 22, 3.5", "20, 25, 4", "20, 30, 5.5", "20, 120, 28", "10, 13, 4.5", "3, 4, 4.5", "1000, 1299, 4"})
    void each_further_tenth_counts_and_no_remainder_does(String control, String actual, String points) {
        Office office = Office.in("2026-03").officer("甲", "a", actual, "b", control);

        assertThat(office.byOpen(compiled).total("甲")).isEqualTo(points);
        assertThat(office.by(POLICY.interpreted()).total("甲")).isEqualTo(points);
    }

    @Test
    void a_control_figure_of_zero_is_not_guessed_over() {
        Office.Result result = Office.in("2026-03").officer("甲", "a", 5, "b", 0).officer("乙", "a", 25, "b", 20).by(POLICY.interpreted());

        assertThat(result.quarantine("甲").orElseThrow().finding().code()).isEqualTo("RUN-101");
        assertThat(result.total("乙")).isEqualTo("4");
    }
}
