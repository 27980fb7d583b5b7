package org.plumbline.scoring.explain;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.plumbline.scoring.finding.Text;

/**
 * One assessee in two results.
 *
 * @param before   null: was not assessed
 * @param after    null: is not assessed any more
 * @param lines    of the sheet, those whose points differ, in the order of the sheets
 * @param outcomes those that differ
 */
public record Mover(String assessee, String name, State before, State after, List<LineChange> lines, List<OutcomeChange> outcomes) {

    public enum Status { SCORED, QUARANTINED, NOT_TAKING_PART }

    /**
     * What a result says of an assessee; all but the status is null or 0 where it says nothing.
     *
     * @param group   values of the attributes that make the peer group
     * @param size    how many are ranked in the group
     * @param grade   code
     * @param because why not scored, why not graded, or why the grade is not that of the total
     */
    public record State(Status status, String group, BigDecimal total, Integer rank, int size, String grade, Text because) {

        static State notScored(Status status, Text because) {
            return new State(status, null, null, null, 0, null, because);
        }
    }

    /** First those whose grade changes, then by how many places, then by how many points. */
    static final Comparator<Mover> BY_IMPORTANCE = Comparator.comparing(Mover::isGradeChanged).thenComparing(Mover::placesMoved).thenComparing(Mover::pointsMoved).reversed()
            .thenComparing(Mover::assessee);

    static Mover of(String no, ByAssessee before, ByAssessee after) {
        String name = after.name(no) == null ? before.name(no) : after.name(no);
        return new Mover(no, name, before.state(no), after.state(no), LineChange.between(before.lines(no), after.lines(no)),
                OutcomeChange.between(before.outcomes(no), after.outcomes(no)));
    }

    boolean isChanged() {
        return status(before) != status(after) || !ScoreDiff.same(total(before), total(after)) || !Objects.equals(rank(before), rank(after))
                || !Objects.equals(grade(before), grade(after)) || !Objects.equals(group(before), group(after)) || !lines.isEmpty() || !outcomes.isEmpty();
    }

    public boolean wasScored() {
        return status(before) == Status.SCORED;
    }

    public boolean isScored() {
        return status(after) == Status.SCORED;
    }

    /** Also for somebody who was or is not scored at all: that weighs as much. */
    private boolean isGradeChanged() {
        return status(before) != status(after) || !Objects.equals(grade(before), grade(after));
    }

    /** Who is ranked in only one of the two moves as far as one can in the group. */
    private int placesMoved() {
        Integer from = rank(before);
        Integer to = rank(after);
        if (from == null || to == null) {
            return from == to ? 0 : from == null ? after.size() : before.size();
        }
        return Math.abs(from - to);
    }

    private BigDecimal pointsMoved() {
        BigDecimal from = total(before);
        BigDecimal to = total(after);
        return from == null || to == null ? BigDecimal.ZERO : from.subtract(to).abs();
    }

    private static Status status(State state) {
        return state == null ? null : state.status();
    }

    private static BigDecimal total(State state) {
        return state == null ? null : state.total();
    }

    private static Integer rank(State state) {
        return state == null ? null : state.rank();
    }

    private static String grade(State state) {
        return state == null ? null : state.grade();
    }

    private static String group(State state) {
        return state == null ? null : state.group();
    }
}
