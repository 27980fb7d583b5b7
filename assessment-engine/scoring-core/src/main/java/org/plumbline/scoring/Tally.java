package org.plumbline.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.plumbline.scoring.grade.Graded;
import org.plumbline.scoring.outcome.Outcome;

/**
 * How many of what a run has come to.
 *
 * @param assessees how many went in = scored + quarantined + not taking part
 * @param scored    how many have a sheet
 * @param standings how many of them have a place
 * @param grades    how many have each grade, by its code
 * @param outcomes  by code of a reward or penalty that somebody got
 */
public record Tally(int assessees, int scored, int standings, Map<String, Integer> grades, Map<String, Given> outcomes) {

    /** @param total in the outcome's unit; 0 where it has none */
    public record Given(int count, BigDecimal total) {

        public static final Given NONE = new Given(0, BigDecimal.ZERO);

        private Given plus(Given other) {
            return new Given(count + other.count, total.add(other.total));
        }
    }

    static Tally of(int assessees, int scored, List<Graded> graded) {
        Map<String, Integer> grades = new TreeMap<>();
        graded.stream().map(Graded::grade).filter(grade -> grade != null).forEach(grade -> grades.merge(grade, 1, Integer::sum));
        return new Tally(assessees, scored, graded.size(), grades, new TreeMap<>());
    }

    void add(List<Outcome> more) {
        more.forEach(each -> outcomes.merge(each.code(), new Given(1, each.amount() == null ? BigDecimal.ZERO : each.amount()), Given::plus));
    }

    /** How many have a grade. */
    public int graded() {
        return grades.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many rewards and penalties there are. */
    public int given() {
        return outcomes.values().stream().mapToInt(Given::count).sum();
    }
}
