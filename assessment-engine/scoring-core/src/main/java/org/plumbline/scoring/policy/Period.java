package org.plumbline.scoring.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One assessed month, quarter or year.
 *
 * @param label      2026-10, 2026-Q3 or 2026
 * @param firstMonth first policy month
 * @param lastMonth  last policy month; parameters are those in force in it
 * @param firstDay   inclusive
 * @param lastDay    inclusive; people and units are taken as of this day
 */
public record Period(String label, YearMonth firstMonth, YearMonth lastMonth, LocalDate firstDay, LocalDate lastDay) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})");

    /** The period that a label names in a policy's own time; empty where the label is of another kind than the policy's. */
    public static Optional<Period> of(String label, AssessmentPeriod time) {
        return switch (time.kind()) {
            case MONTH -> match(MONTH, label).map(found ->
                    of(label, time, YearMonth.of(number(found, 1), number(found, 2)), 1));
            case QUARTER -> match(QUARTER, label).map(found ->
                    of(label, time, YearMonth.of(number(found, 1), time.firstMonth()).plusMonths((number(found, 2) - 1) * 3L), 3));
            case YEAR -> match(YEAR, label).map(found -> of(label, time, YearMonth.of(number(found, 1), time.firstMonth()), 12));
        };
    }

    /** The period of a policy's own kind in which a policy month lies. */
    public static Period at(YearMonth month, AssessmentPeriod time) {
        return time.kind() == AssessmentPeriod.Kind.MONTH ? of(month.toString(), time, month, 1) : of(labelOf(month, time), time).orElseThrow();
    }

    public AssessmentPeriod.Kind kind() {
        return switch (monthsOf(label)) {
            case 1 -> AssessmentPeriod.Kind.MONTH;
            case 3 -> AssessmentPeriod.Kind.QUARTER;
            default -> AssessmentPeriod.Kind.YEAR;
        };
    }

    private static Period of(String label, AssessmentPeriod time, YearMonth first, int months) {
        YearMonth last = first.plusMonths(months - 1L);
        return new Period(label, first, last, time.firstDay(first), time.lastDay(last));
    }

    /** The label of the period of one kind in which a policy month lies. */
    public static String labelOf(YearMonth month, AssessmentPeriod time) {
        return switch (time.kind()) {
            case MONTH -> month.toString();
            case QUARTER -> time.startOfYear(month).getYear() + "-Q" + time.quarterOf(month);
            case YEAR -> String.valueOf(time.startOfYear(month).getYear());
        };
    }

    /** The day that a label names, or the first day of the month, quarter or year; empty where it is none of these, or no such day exists. */
    public static Optional<LocalDate> firstDayOf(String label, AssessmentPeriod time) {
        return dayOf(label).or(() -> firstMonthOf(label, time).map(time::firstDay));
    }

    /** Empty where it is no day of the calendar. */
    public static Optional<LocalDate> dayOf(String label) {
        try {
            return DAY.matcher(label).matches() ? Optional.of(LocalDate.parse(label)) : Optional.empty();
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The first policy month of a label of any kind; empty where it is no label. */
    public static Optional<YearMonth> firstMonthOf(String label, AssessmentPeriod time) {
        return match(MONTH, label).map(found -> YearMonth.of(number(found, 1), number(found, 2)))
                .or(() -> match(QUARTER, label).map(found -> YearMonth.of(number(found, 1), time.firstMonth()).plusMonths((number(found, 2) - 1) * 3L)))
                .or(() -> match(YEAR, label).map(found -> YearMonth.of(number(found, 1), time.firstMonth())));
    }

    /** How many policy months a label of any kind stands for. */
    public static int monthsOf(String label) {
        return label.contains("Q") ? 3 : label.length() == 4 ? 12 : 1;
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    private static Optional<Matcher> match(Pattern pattern, String label) {
        Matcher matcher = pattern.matcher(label);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
