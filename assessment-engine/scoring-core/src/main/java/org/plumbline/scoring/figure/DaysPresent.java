package org.plumbline.scoring.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

import org.apache.commons.numbers.fraction.BigFraction;
import org.plumbline.scoring.input.WorkingDays;
import org.plumbline.scoring.policy.FigureSource.Days;
import org.plumbline.scoring.policy.Period;
import org.plumbline.scoring.rules.Figures;

/**
 * Counts the working days or weeks of a period on which somebody was there.
 *
 * <p>A week counts by the share of its working days on which the assessee was there: wholly present 1, two of five days away 0.6, a week
 * without working days 0. Exact, to 12 decimals, half up.
 */
final class DaysPresent {

    private final Days rule;
    private final Period period;
    private final Subject subject;
    private final WorkingDays calendar;

    private DaysPresent(Days rule, Period period, Subject subject, WorkingDays calendar) {
        this.rule = rule;
        this.period = period;
        this.subject = subject;
        this.calendar = calendar;
    }

    static BigDecimal count(Days rule, Period period, Subject subject, WorkingDays calendar) {
        DaysPresent days = new DaysPresent(rule, period, subject, calendar);
        return rule.unit() == Days.Unit.WEEKS ? days.weeks() : BigDecimal.valueOf(days.present(days.worked(period.firstDay(), period.lastDay())));
    }

    /** The first and last day that are looked at: weeks at the edges reach beyond the period. */
    static LocalDate firstDay(Days rule, Period period) {
        return rule.unit() == Days.Unit.WEEKS ? monday(period.firstDay()) : period.firstDay();
    }

    static LocalDate lastDay(Days rule, Period period) {
        return rule.unit() == Days.Unit.WEEKS ? monday(period.lastDay()).plusDays(6) : period.lastDay();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private BigDecimal weeks() {
        BigFraction sum = BigFraction.ZERO;
        for (LocalDate monday = firstDay(rule, period); !monday.isAfter(period.lastDay()); monday = monday.plusWeeks(1)) {
            List<LocalDate> worked = worked(monday, monday.plusDays(6));
            List<LocalDate> counted = switch (rule.weekBelongs()) {
                case FIRST_DAY -> period.contains(monday) ? worked : List.<LocalDate>of();
                case LAST_DAY -> period.contains(monday.plusDays(6)) ? worked : List.<LocalDate>of();
                case MAJORITY -> period.contains(monday.plusDays(3)) ? worked : List.<LocalDate>of();
                case PRO_RATA -> worked.stream().filter(period::contains).toList();
            };
            if (!worked.isEmpty()) {
                sum = sum.add(BigFraction.of(present(counted), worked.size()));
            }
        }
        return sum.bigDecimalValue(Figures.SCALE, RoundingMode.HALF_UP);
    }

    private List<LocalDate> worked(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).filter(calendar::isWorked)
                .filter(day -> rule.on().isEmpty() || rule.on().contains(day.getDayOfWeek())).toList();
    }

    private int present(List<LocalDate> days) {
        return (int) days.stream().filter(day -> !rule.served() || subject.assessee().holdsOn(day))
                .filter(day -> subject.leave().stream().noneMatch(leave -> rule.leave().has(leave.kind()) && leave.overlaps(day, day))).count();
    }
}
