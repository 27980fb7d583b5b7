package org.plumbline.scoring.explain;

import java.util.ArrayList;
import java.util.List;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.policy.Policy;

/**
 * The least extra work by which somebody would gain the next grade or place, if all others stayed as they are.
 *
 * <p>What is weighed: a unit of work is one of a COUNT or NUMBER, a hundredth of a RATE, a FLAG switched; work on several items is added up. Of equal work
 * that on fewer items comes first, then that on the items that the policy names first, and of these the one with more of it on the first. Items are those of the
 * assessed period that the catalogue calls influenced, of which it knows the better direction, within their ranges and what they are part of.
 *
 * <p>How it is found: rules may say anything, so nothing is assumed of them, not even that more is better. All changes of one item and of two are tried in the
 * order of their work, and the first that reaches the goal is the answer: no less would do. Each is scored like any other sheet. What is bounded is the number of sheets that
 * are computed, {@link #SHEETS}; when three quarters of them are spent, the rest goes on with single items alone, and what is found then is said to be enough, not the least.
 * Nothing is told that was not computed, and what is told is computed once more as a single question.
 *
 * @param work   in the order of the policy's items; empty unless something was found
 * @param units  of all of it
 * @param reached what the work would bring; null unless something was found
 * @param sheets how many were computed
 */
public record LeastWork(Goal goal, Status status, List<Work> work, int units, Tried reached, int sheets) {

    /** The bound: about two seconds with two processors and twelve indicators, whether for one sheet each time or for a whole group. */
    public static final int SHEETS = 20_000;

    private static final int SIDE_BY_SIDE = 250;

    public enum Goal {
        /** A better band, and a better grade by vetoes and rules; never by what a quota leaves. */ NEXT_GRADE,
        /** A better place in the peer group. Whether there is one, and how far, tells of others. */ NEXT_RANK
    }

    public enum Status {
        /** No less work on one or two items would do. */ LEAST,
        /** It would do; whether less would was not found within the bound. */ ENOUGH,
        /** No work on one or two items reaches it. */ OUT_OF_REACH,
        /** Within the bound nothing was found. */ NOT_FOUND,
        /** There is no better grade or place, or none to begin from. */ NOTHING_ABOVE
    }

    /** @param units of work, at least 1 */
    public record Work(String item, Figure from, Figure to, int units) { }

    public static LeastWork of(WhatIf whatIf, Goal goal) {
        return of(whatIf, goal, SHEETS);
    }

    /** @param most sheets that may be computed, at least 1 */
    public static LeastWork of(WhatIf whatIf, Goal goal, int most) {
        if (!hasNext(whatIf, goal)) {
            return nothing(goal, Status.NOTHING_ABOVE, 0);
        }
        Search search = new Search(whatIf, goal);
        WorkOrder order = new WorkOrder(Movable.of(whatIf));
        List<Work> found = search.first(order, most - most / 4);
        if (found != null) {
            return found(whatIf, goal, Status.LEAST, found, search.sheets);
        }
        if (!order.hasNext()) {
            return nothing(goal, Status.OUT_OF_REACH, search.sheets);
        }
        found = search.first(order.ofOneItem(), most);
        return found != null ? found(whatIf, goal, Status.ENOUGH, found, search.sheets) : nothing(goal, Status.NOT_FOUND, search.sheets);
    }

    private static LeastWork nothing(Goal goal, Status status, int sheets) {
        return new LeastWork(goal, status, List.of(), 0, null, sheets);
    }

    private static LeastWork found(WhatIf whatIf, Goal goal, Status status, List<Work> work, int sheets) {
        Tried once = whatIf.tried(changes(work), new Findings()).orElseThrow();
        if (!reaches(once, whatIf, goal)) {
            throw new IllegalStateException("what was reached side by side is not reached alone: " + work);
        }
        return new LeastWork(goal, status, work, work.stream().mapToInt(Work::units).sum(), once, sheets + whatIf.sheetsEach());
    }

    private static List<Change> changes(List<Work> work) {
        return work.stream().map(each -> Change.of(each.item(), each.to())).toList();
    }

    private static boolean hasNext(WhatIf whatIf, Goal goal) {
        Tried now = whatIf.before();
        if (now.beforeQuotas() == null) {
            return false;
        }
        Policy policy = whatIf.terms().policy();
        return goal == Goal.NEXT_RANK ? now.rank() != null && now.rank() > 1
                : now.beforeQuotas().grade() != null && policy.gradeOrder(now.bandGrade()) > 0;
    }

    private static boolean reaches(Tried tried, WhatIf whatIf, Goal goal) {
        if (tried.beforeQuotas() == null) {
            return false;
        }
        Tried now = whatIf.before();
        if (goal == Goal.NEXT_RANK) {
            return tried.rank() != null && tried.rank() < now.rank();
        }
        Policy policy = whatIf.terms().policy();
        String grade = tried.beforeQuotas().grade();
        return grade != null && policy.gradeOrder(tried.bandGrade()) < policy.gradeOrder(now.bandGrade())
                && policy.gradeOrder(grade) < policy.gradeOrder(now.beforeQuotas().grade());
    }

    /** Counts the sheets as it goes. */
    private static final class Search {

        private final WhatIf whatIf;
        private final Goal goal;
        private int sheets;

        private Search(WhatIf whatIf, Goal goal) {
            this.whatIf = whatIf;
            this.goal = goal;
        }

        /** The first that reaches the goal; null where none does before there are no more, or the next would be one sheet too many. */
        private List<Work> first(WorkOrder order, int most) {
            int each = whatIf.sheetsEach();
            while (order.hasNext() && sheets + each <= most) {
                List<List<Work>> some = new ArrayList<>();
                int room = Math.min((most - sheets) / each, Math.max(1, SIDE_BY_SIDE / each));
                while (order.hasNext() && some.size() < room && sheets < most) {
                    List<Work> next = order.next();
                    if (whatIf.areTaken(changes(next))) {
                        some.add(next);
                    } else {
                        // looked at for nothing, which costs something, too
                        sheets++;
                    }
                }
                List<Tried> tried = whatIf.all(some.stream().map(LeastWork::changes).toList());
                sheets += some.size() * each;
                for (int i = 0; i < some.size(); i++) {
                    if (reaches(tried.get(i), whatIf, goal)) {
                        return some.get(i);
                    }
                }
            }
            return null;
        }
    }
}
