package org.plumbline.scoring.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.policy.RankingRule;
import org.plumbline.scoring.rank.PlaceOrder;
import org.plumbline.scoring.rank.Standing;
import org.plumbline.scoring.rules.Terms;
import org.plumbline.scoring.score.Participant;
import org.plumbline.scoring.score.ScoreSheet;

/**
 * All that must be known of the others of a peer group for one sheet to get its place among them: a few numbers a head, so that they can be
 * taken from a group of any size. Nothing in it says who they are.
 *
 * @param group      as in {@link Standing#group}
 * @param takingPart others of the group who take part, with a sheet or without
 * @param others     of each other graded sheet of the group the values of {@link PlaceOrder#values}: where a policy breaks no ties, its total alone
 */
public record Peers(String group, int takingPart, List<List<BigDecimal>> others) {

    /**
     * From what is kept of a finished result, for a policy whose ranking goes by the total and breaks no ties.
     *
     * @param isRanked whether the group was great enough to be ranked
     * @param totals   of the others who are graded
     */
    public static Peers ofTotals(String group, boolean isRanked, Collection<BigDecimal> totals) {
        return new Peers(group, isRanked ? Integer.MAX_VALUE - 1 : 0, totals.stream().map(List::of).toList());
    }

    /** Gathers them from a whole run, slice by slice. */
    public static final class Gathering {

        private final Terms terms;
        private final Assessee one;
        private final String group;
        private final PlaceOrder order;
        private final List<List<BigDecimal>> others = new ArrayList<>();
        private int takingPart;

        public Gathering(Assessee one, Terms terms) {
            this.terms = terms;
            this.one = one;
            this.order = PlaceOrder.of(terms);
            this.group = group(new Participant(one, null, List.of(), true, true, true, List.of()));
        }

        private String group(Participant participant) {
            return participant.group(terms.policy().peers());
        }

        /** @param sheets of a slice, with all that ranking reads, or the digests of them */
        public void sheets(List<ScoreSheet> sheets) {
            sheets.stream().filter(sheet -> sheet.isGraded() && isOther(sheet.participant())).forEach(sheet -> others.add(order.values(sheet)));
        }

        /** @param roster everybody of a slice */
        public void roster(List<Participant> roster) {
            takingPart += (int) roster.stream().filter(each -> each.takesPart() && isOther(each)).count();
        }

        private boolean isOther(Participant participant) {
            return !participant.no().equals(one.no()) && group(participant).equals(group);
        }

        public Peers peers() {
            return new Peers(group, takingPart, others);
        }
    }

    /**
     * The same in the order of the ranking.
     *
     * @throws IllegalArgumentException if of somebody not all is known that the ranking goes by
     */
    Peers sorted(Terms terms) {
        int needed = PlaceOrder.of(terms).size();
        if (others.stream().anyMatch(values -> values.size() < needed)) {
            throw new IllegalArgumentException("the ranking of " + terms.policy().code() + " goes by " + needed + " values, which must be gathered from sheets");
        }
        List<List<BigDecimal>> sorted = new ArrayList<>(others);
        sorted.sort(PlaceOrder.of(terms));
        return new Peers(group, takingPart, Collections.unmodifiableList(sorted));
    }

    /** The place of a graded sheet among those, which are {@link #sorted}. */
    Standing place(ScoreSheet sheet, Terms terms) {
        int size = others.size() + 1;
        RankingRule rule = terms.policy().mainRanking().orElse(null);
        if (rule == null) {
            return new Standing(sheet, "", null, null, null, size);
        }
        BigDecimal smallest = terms.inForce().number(rule.smallestGroup());
        int heads = takingPart + 1;
        if (smallest != null && BigDecimal.valueOf(heads).compareTo(smallest) < 0) {
            return new Standing(sheet, group, null, null, null, size);
        }
        PlaceOrder order = PlaceOrder.of(terms);
        List<BigDecimal> own = order.values(sheet);
        int better = count(own, order, 0);
        int notWorse = count(own, order, 1);
        return new Standing(sheet, group, better + 1, others.size() - notWorse + 1, notWorse - better + 1, size);
    }

    /** How many stand before the first whose comparison with the values comes out at least so. */
    private int count(List<BigDecimal> values, PlaceOrder order, int least) {
        int from = 0;
        int to = others.size();
        while (from < to) {
            int middle = (from + to) / 2;
            if (order.compare(others.get(middle), values) >= least) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }
}
