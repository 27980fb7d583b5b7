package org.plumbline.scoring.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

import org.plumbline.scoring.RunResult;

/**
 * What is different between two results of the same period: by two versions of a policy, or before and after a correction.
 *
 * @param grades   in all and by peer group
 * @param outcomes by code
 * @param checks   budgets and spreads, by check and group
 * @param movers   everybody for whom anything is different, the most important first
 */
public record ScoreDiff(Counts counts, List<GradeShift> grades, List<OutcomeShift> outcomes, List<CheckShift> checks, List<Mover> movers) {

    /**
     * How many assessees …
     *
     * @param assessees       were assessed in either of the two, scored or not
     * @param unchanged       have the same sheet, place, grade and outcomes in both
     * @param totalChanged    are scored in both, with another total
     * @param rankChanged     are scored in both, with another place, also a new one or none any more
     * @param gradeChanged    are scored in both, with another grade, also a new one or none any more
     * @param outcomesChanged get another reward or penalty, or another amount
     */
    public record Counts(int assessees, int scoredBefore, int scoredAfter, int unchanged, int totalChanged, int rankChanged, int gradeChanged,
            int outcomesChanged, int newlyScored, int noLongerScored) { }

    public static ScoreDiff between(RunResult before, RunResult after) {
        ByAssessee was = new ByAssessee(before);
        ByAssessee is = new ByAssessee(after);
        TreeSet<String> everybody = new TreeSet<>(was.numbers());
        everybody.addAll(is.numbers());
        List<Mover> movers = new ArrayList<>();
        for (String no : everybody) {
            Mover mover = Mover.of(no, was, is);
            if (mover.isChanged()) {
                movers.add(mover);
            }
        }
        movers.sort(Mover.BY_IMPORTANCE);
        return new ScoreDiff(counts(movers, everybody.size(), before, after), GradeShift.between(before, after), OutcomeShift.between(before, after),
                CheckShift.between(before, after), List.copyOf(movers));
    }

    private static Counts counts(List<Mover> movers, int assessees, RunResult before, RunResult after) {
        List<Mover> inBoth = movers.stream().filter(mover -> mover.wasScored() && mover.isScored()).toList();
        return new Counts(assessees, before.sheets().size(), after.sheets().size(), assessees - movers.size(),
                (int) inBoth.stream().filter(mover -> !same(mover.before().total(), mover.after().total())).count(),
                (int) inBoth.stream().filter(mover -> !Objects.equals(mover.before().rank(), mover.after().rank())).count(),
                (int) inBoth.stream().filter(mover -> !Objects.equals(mover.before().grade(), mover.after().grade())).count(),
                (int) movers.stream().filter(mover -> !mover.outcomes().isEmpty()).count(),
                (int) movers.stream().filter(mover -> !mover.wasScored() && mover.isScored()).count(),
                (int) movers.stream().filter(mover -> mover.wasScored() && !mover.isScored()).count());
    }

    /** Whether two amounts are equal, whatever their zeros at the end; either may be absent. */
    static boolean same(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
