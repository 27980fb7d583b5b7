package org.plumbline.scoring.policy;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Which periods a figure looks at, seen from one of them.
 *
 * @param last  number of periods for LAST, else 0
 * @param cycle for CYCLE, else null
 */
public record Window(During during, int last, Cycle cycle) {

    public enum During { PERIOD, PREVIOUS, SAME_LAST_YEAR, LAST, YEAR_TO_DATE, CYCLE }

    /**
     * Equal spans of time, one after another.
     *
     * @param starting first policy month of one of them; the others follow and precede without a gap
     * @param atTheEnd whether the figure applies in the last period of a cycle only
     */
    public record Cycle(int months, YearMonth starting, boolean atTheEnd) {

        YearMonth firstMonth(YearMonth month) {
            long since = Math.floorDiv(starting.until(month, ChronoUnit.MONTHS), (long) months);
            return starting.plusMonths(since * months);
        }
    }

    public static final Window NOW = new Window(During.PERIOD, 0, null);

    /** Whether there is anything to look at: the middle of a cycle has nothing where the cycle speaks at its end. */
    public boolean speaksIn(Period now) {
        return cycle == null || !cycle.atTheEnd() || cycle.firstMonth(now.lastMonth()).plusMonths(cycle.months() - 1L).equals(now.lastMonth());
    }

    /** Whether a result's period lies in the window, counted in periods of its own kind; what is no label does not. */
    public boolean covers(String label, Period now, AssessmentPeriod time) {
        YearMonth first = Period.firstMonthOf(label, time).orElse(null);
        if (first == null) {
            return false;
        }
        int months = Period.monthsOf(label);
        YearMonth last = first.plusMonths(months - 1L);
        return switch (during) {
            case PREVIOUS -> first.equals(now.firstMonth().minusMonths(months));
            case LAST -> first.isBefore(now.firstMonth()) && !first.isBefore(now.firstMonth().minusMonths((long) months * this.last));
            default -> !first.isBefore(firstMonth(now, time)) && !last.isAfter(lastMonth(now));
        };
    }

    /** How many months before a period of this kind it can begin. */
    int monthsBefore(AssessmentPeriod.Kind kind) {
        return switch (during) {
            case PERIOD -> 0;
            case PREVIOUS -> kind.months();
            case LAST -> kind.months() * last;
            case SAME_LAST_YEAR, YEAR_TO_DATE -> 12;
            case CYCLE -> cycle.months();
        };
    }

    /** How many periods of so many months lie in the window. */
    public int expected(Period now, AssessmentPeriod time, int months) {
        return switch (during) {
            case PREVIOUS -> 1;
            case LAST -> last;
            default -> (int) (firstMonth(now, time).until(lastMonth(now), ChronoUnit.MONTHS) + 1) / months;
        };
    }

    /** The periods of the policy's own kind in the window, oldest first; of PERIOD its months. */
    public List<Period> periods(Period now, AssessmentPeriod time) {
        AssessmentPeriod cut = time.cutInto(during == During.PERIOD ? AssessmentPeriod.Kind.MONTH : now.kind());
        List<Period> periods = new ArrayList<>();
        YearMonth end = lastMonth(now, time);
        for (Period one = Period.at(firstMonth(now, time), cut); !one.lastMonth().isAfter(end); one = Period.at(one.lastMonth().plusMonths(1), cut)) {
            periods.add(one);
        }
        return periods;
    }

    public YearMonth firstMonth(Period now, AssessmentPeriod time) {
        long length = now.firstMonth().until(now.lastMonth(), ChronoUnit.MONTHS) + 1;
        return switch (during) {
            case PERIOD -> now.firstMonth();
            case PREVIOUS -> now.firstMonth().minusMonths(length);
            case LAST -> now.firstMonth().minusMonths(length * last);
            case SAME_LAST_YEAR -> now.firstMonth().minusYears(1);
            case YEAR_TO_DATE -> time.startOfYear(now.firstMonth());
            case CYCLE -> cycle.firstMonth(now.firstMonth());
        };
    }

    public YearMonth lastMonth(Period now, AssessmentPeriod time) {
        return during == During.PREVIOUS || during == During.LAST ? now.firstMonth().minusMonths(1) : lastMonth(now);
    }

    private YearMonth lastMonth(Period now) {
        return during == During.SAME_LAST_YEAR ? now.lastMonth().minusYears(1) : now.lastMonth();
    }
}
