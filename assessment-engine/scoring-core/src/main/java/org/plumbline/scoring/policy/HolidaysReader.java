package org.plumbline.scoring.policy;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.WorkingDays;

/** Reads the official table of holidays, which is data: nobody can compute it. */
final class HolidaysReader {

    private static final Text DAYS = new Text("当年的日期，如 2026-10-01 或 2026-10-01..2026-10-07", "days of the year such as 2026-10-01 or 2026-10-01..2026-10-07");

    private final Findings findings;

    HolidaysReader(Findings findings) {
        this.findings = findings;
    }

    WorkingDays calendar(Keys keys) {
        TreeMap<Integer, WorkingDays.Year> years = new TreeMap<>();
        keys.map("calendar", this::year).values().forEach(years::putAll);
        return new WorkingDays(years);
    }

    private Optional<TreeMap<Integer, WorkingDays.Year>> year(Yaml.Scalar number, Yaml yaml) {
        if (!number.text().matches("(19|2\\d)\\d{2}")) {
            findings.add(PolicyCode.WRONG_SHAPE, number.place(), number.text(), new Text("一个年份", "a year"));
            return Optional.empty();
        }
        int year = Integer.parseInt(number.text());
        Keys keys = Keys.of(number.text(), yaml, findings);
        keys.requiredText("source");
        keys.required("holidays");
        Set<LocalDate> holidays = days(keys.scalars("holidays"), year);
        Set<LocalDate> workdays = days(keys.scalars("workdays"), year);
        for (Yaml.Scalar word : keys.scalars("workdays")) {
            boolean inTheWeek = days(word, year).stream().anyMatch(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
            if (inTheWeek || days(word, year).stream().anyMatch(holidays::contains)) {
                findings.add(PolicyCode.WRONG_SHAPE, word.place(), word.text(), new Text("周末的上班日，且不是假日", "a worked day at a weekend that is no holiday"));
            }
        }
        keys.finish();
        TreeMap<Integer, WorkingDays.Year> one = new TreeMap<>();
        one.put(year, new WorkingDays.Year(holidays, workdays));
        return Optional.of(one);
    }

    private Set<LocalDate> days(List<Yaml.Scalar> words, int year) {
        Set<LocalDate> days = new HashSet<>();
        for (Yaml.Scalar word : words) {
            Set<LocalDate> some = days(word, year);
            if (some.isEmpty()) {
                findings.add(PolicyCode.WRONG_SHAPE, word.place(), word.text(), DAYS);
            }
            days.addAll(some);
        }
        return days;
    }

    /** Empty where the word names no days of the year. */
    private static Set<LocalDate> days(Yaml.Scalar word, int year) {
        try {
            String[] ends = word.text().split("\\.\\.", 2);
            LocalDate first = LocalDate.parse(ends[0]);
            LocalDate last = LocalDate.parse(ends[ends.length - 1]);
            boolean inYear = first.getYear() == year && last.getYear() == year && !last.isBefore(first);
            return inYear ? new HashSet<>(first.datesUntil(last.plusDays(1)).toList()) : Set.of();
        } catch (DateTimeException noDay) {
            return Set.of();
        }
    }
}
