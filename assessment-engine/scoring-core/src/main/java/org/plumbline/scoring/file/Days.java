package org.plumbline.scoring.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days and periods in the ways people write them. */
final class Days {

    // the time of day that spreadsheets like to add says nothing about the day
    private static final String TIME = "(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?";
    private static final Pattern DAY = Pattern.compile(
            "(?:(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})|(\\d{4})年(\\d{1,2})月(\\d{1,2})日|(\\d{4})(\\d{2})(\\d{2}))" + TIME);
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/](\\d{1,2})|(\\d{4})年(\\d{1,2})月份?|(\\d{4})(\\d{2})");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-?[Qq]([1-4])|(\\d{4})年?第?([1-4一二三四])季度");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:年度?)?");

    private Days() {
    }

    static LocalDate day(String cell) throws BadCell {
        Matcher matcher = DAY.matcher(Wording.narrow(cell));
        if (!matcher.matches()) {
            throw new BadCell(IntakeCode.NOT_A_DATE);
        }
        int way = matcher.group(1) != null ? 1 : matcher.group(5) != null ? 5 : 8;
        int month = way == 1 ? 3 : way + 1;
        int year = Integer.parseInt(matcher.group(way));
        try {
            if (year < 1900) {
                throw new BadCell(IntakeCode.DATE_IMPOSSIBLE);
            }
            return LocalDate.of(year, Integer.parseInt(matcher.group(month)), Integer.parseInt(matcher.group(month + 1)));
        } catch (DateTimeException noSuchDay) {
            throw new BadCell(IntakeCode.DATE_IMPOSSIBLE);
        }
    }

    /** The label of a month (2026-10), quarter (2026-Q3) or year (2026); a day stands for its month. */
    static String period(String cell) throws BadCell {
        String text = Wording.narrow(cell).replace(" ", "");
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            int way = month.group(1) != null ? 1 : month.group(3) != null ? 3 : 5;
            return month(year(month.group(way)), Integer.parseInt(month.group(way + 1)));
        }
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            int way = quarter.group(1) != null ? 1 : 3;
            String which = quarter.group(way + 1);
            int number = "一二三四".contains(which) ? "一二三四".indexOf(which) + 1 : Integer.parseInt(which);
            return year(quarter.group(way)) + "-Q" + number;
        }
        Matcher year = YEAR.matcher(text);
        if (year.matches()) {
            return String.valueOf(year(year.group(1)));
        }
        if (DAY.matcher(Wording.narrow(cell)).matches()) {
            LocalDate day = day(cell);
            return month(year(String.valueOf(day.getYear())), day.getMonthValue());
        }
        throw new BadCell(IntakeCode.NOT_A_PERIOD);
    }

    private static String month(int year, int month) throws BadCell {
        if (month < 1 || month > 12) {
            throw new BadCell(IntakeCode.NOT_A_PERIOD);
        }
        return year + (month < 10 ? "-0" : "-") + month;
    }

    private static int year(String digits) throws BadCell {
        int year = Integer.parseInt(digits);
        if (year < 2000 || year > 2099) {
            throw new BadCell(IntakeCode.NOT_A_PERIOD);
        }
        return year;
    }
}
