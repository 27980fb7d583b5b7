package org.plumbline.scoring.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

import org.plumbline.scoring.finding.Text;

/**
 * How a policy cuts time. A policy month is named after the month in which it ends.
 *
 * @param fromDay    first day of a policy month, 1..28; from 2 on it lies in the calendar month before
 * @param firstMonth policy month, 1..12, with which a year begins; a year bears the number of its first month's year
 */
public record AssessmentPeriod(Kind kind, int fromDay, int firstMonth) {

    /** As the calendar has them: what is meant where a policy cannot be asked. */
    public static final AssessmentPeriod MONTHS = new AssessmentPeriod(Kind.MONTH, 1, 1);

    public enum Kind {
        MONTH("月", "month", 1), QUARTER("季", "quarter", 3), YEAR("年", "year", 12);

        private final Text words;
        private final int months;

        Kind(String zh, String en, int months) {
            words = new Text(zh, en);
            this.months = months;
        }

        /** How many policy months make one. */
        public int months() {
            return months;
        }

        public Text words() {
            return words;
        }
    }

    /** The same time cut into other periods. */
    public AssessmentPeriod cutInto(Kind other) {
        return new AssessmentPeriod(other, fromDay, firstMonth);
    }

    public YearMonth monthOf(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return fromDay > 1 && day.getDayOfMonth() >= fromDay ? month.plusMonths(1) : month;
    }

    public LocalDate firstDay(YearMonth month) {
        return fromDay > 1 ? month.minusMonths(1).atDay(fromDay) : month.atDay(1);
    }

    public LocalDate lastDay(YearMonth month) {
        return firstDay(month.plusMonths(1)).minusDays(1);
    }

    /** The first policy month of the year to which a policy month belongs. */
    public YearMonth startOfYear(YearMonth month) {
        YearMonth start = YearMonth.of(month.getYear(), firstMonth);
        return month.isBefore(start) ? start.minusYears(1) : start;
    }

    /** From 1 to 4 within the policy's year. */
    public int quarterOf(YearMonth month) {
        YearMonth start = startOfYear(month);
        return (int) start.until(month, ChronoUnit.MONTHS) / 3 + 1;
    }

    public YearMonth startOfQuarter(YearMonth month) {
        return startOfYear(month).plusMonths((quarterOf(month) - 1) * 3L);
    }
}
