package org.plumbline.scoring.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

import org.plumbline.scoring.finding.Text;

/** Days and months as packs write them, of years so near that no way back or ahead from them leaves the calendar. */
public final class PackTime {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    /** How a day is written. */
    public static final Text DAY_FORM = new Text("日期写 2026-03-25，年份 " + FIRST_YEAR + " 至 " + LAST_YEAR, "write a date as 2026-03-25, of a year from " + FIRST_YEAR + " to " + LAST_YEAR);

    private PackTime() {
    }

    public static Optional<LocalDate> day(String text) {
        try {
            return DAY.matcher(text).matches() ? Optional.of(LocalDate.parse(text)).filter(day -> covers(YearMonth.from(day))) : Optional.empty();
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    static Optional<YearMonth> month(String text) {
        try {
            return MONTH.matcher(text).matches() ? Optional.of(YearMonth.parse(text)).filter(PackTime::covers) : Optional.empty();
        } catch (DateTimeException noMonth) {
            return Optional.empty();
        }
    }

    public static boolean covers(YearMonth month) {
        return month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR;
    }
}
