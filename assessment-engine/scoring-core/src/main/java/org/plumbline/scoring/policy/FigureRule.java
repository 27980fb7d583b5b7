package org.plumbline.scoring.policy;

import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.Text;

/**
 * How a figure is made from items and other figures.
 *
 * @param title     what people call it
 * @param of        what it starts from
 * @param over      name of the divisor; null: none
 * @param times     name of a factor; null: none
 * @param against   what it is compared with; null: nothing
 * @param history   where {@code of} stands in results of other periods; null: it stands in this record
 * @param group     how it is taken over a group; null: it is one's own
 * @param whenNone  its value when the divisor is 0 or a part does not apply; null: such a thing cannot happen
 * @param scale     decimals to which it is rounded, for comparisons too; null: the 12 of every figure
 * @param rounding  null exactly when {@code scale} is
 */
public record FigureRule(String name, Text title, Source of, String over, String times, Against against, History history, Group group,
        WhenNone whenNone, Integer scale, RoundingMode rounding, Place place) {

    public sealed interface Source {
        /** An item of the catalogue or another figure. */
        record Named(String name, Place place) implements Source { }

        /** A weighted sum or mean of items and figures. */
        record Weighted(Map<String, Quantity> parts, boolean mean) implements Source { }
    }

    public enum WhenNone { NOT_APPLICABLE, MISSING, ZERO }

    /** @param whenZero what a RELATIVE comparison with 0 gives; null for DIFFERENCE */
    public record Against(String figure, Comparison as, WhenNone whenZero) {
        public enum Comparison { DIFFERENCE, RELATIVE }
    }

    /**
     * Reads results of another policy.
     *
     * @param children whether those of one's children are read, instead of one's own
     * @param policy  code of that policy
     * @param value   which of its results
     * @param during  which of its periods
     * @param last    number of periods for LAST, else 0
     * @param where   allowed grades; empty: all
     * @param atLeast number of results below which {@code otherwise} holds
     */
    public record History(String policy, Value value, boolean children, During during, int last, Aggregate as, List<String> where, Gaps gaps,
            int atLeast, WhenNone otherwise) {
        public enum Value { total, attainment, rank, fromLast, grade }

        public enum During { PERIOD, PREVIOUS, LAST }

        public enum Gaps { SKIP, REFUSE }

        /** Whether a period lies in the window that is read in {@code now}, counted in periods of its own kind; what is no label does not. */
        public boolean covers(String label, Period now, AssessmentPeriod time) {
            YearMonth first = Period.firstMonthOf(label, time).orElse(null);
            if (first == null) {
                return false;
            }
            int months = Period.monthsOf(label);
            return switch (during) {
                case PERIOD -> !first.isBefore(now.firstMonth()) && !first.plusMonths(months - 1L).isAfter(now.lastMonth());
                case PREVIOUS -> first.equals(now.firstMonth().minusMonths(months));
                case LAST -> first.isBefore(now.firstMonth()) && !first.isBefore(now.firstMonth().minusMonths((long) months * last));
            };
        }
    }

    /** @param within attributes that make the group; empty: everybody who takes part */
    public record Group(List<String> within, Aggregate as) { }

    public enum Aggregate { SUM, MEAN, MIN, MAX, COUNT, LAST, RANK }

    public boolean isGroupFigure() {
        return group != null;
    }

    /** The items and figures of the same record that it is made of. */
    public List<String> parts() {
        List<String> parts = new ArrayList<>();
        if (of instanceof Source.Named named) {
            parts.add(named.name());
        } else if (of instanceof Source.Weighted weighted) {
            parts.addAll(weighted.parts().keySet());
        }
        if (over != null) {
            parts.add(over);
        }
        if (times != null) {
            parts.add(times);
        }
        if (against != null) {
            parts.add(against.figure());
        }
        return parts;
    }
}
