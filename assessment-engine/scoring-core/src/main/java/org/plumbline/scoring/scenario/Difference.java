package org.plumbline.scoring.scenario;

import java.math.BigDecimal;
import java.util.List;

import org.plumbline.scoring.explain.WhyNot;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Text;

/**
 * One thing that came out otherwise than a scenario expects, with what explains it.
 *
 * @param finding says it in one sentence
 * @param lines   the points of the sheet that are meant, line by line; empty where no points are
 * @param silent  the rules that could have made it come out as expected, and did not fire
 */
public record Difference(Finding finding, List<Line> lines, List<Silent> silent) {

    /**
     * A line as it was expected beside the one that came. Without an expectation of single lines, where a total differs, only what came.
     *
     * @param scope    code of an indicator or section, or {@code total}
     * @param expected points; null where no such line was expected
     * @param actual   points; null where no such line came
     * @param rule     that booked the line which came; null for a step of the arithmetic, and where none came
     * @param reason   of the line which came, as its assessee would read it; null where none came
     */
    public record Line(String scope, BigDecimal expected, BigDecimal actual, String rule, Text reason) {

        public boolean isAsExpected() {
            return expected != null && actual != null && expected.compareTo(actual) == 0;
        }
    }

    /**
     * A rule that did not fire.
     *
     * @param why   its conditions that do not hold; of a rule on events those of the event that comes nearest to it
     * @param event kind and day of that event, or of one that belongs to another period, and to which; null where the rule is not on events, or there is no event at all
     */
    public record Silent(WhyNot why, String event) {

        /** Whether it speaks of events, and there are none in the period. */
        public boolean lacksEvent() {
            return why.missed().isEmpty();
        }
    }
}
