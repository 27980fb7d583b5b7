package org.plumbline.bench.plain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.input.PeriodRecord;
import org.plumbline.scoring.input.RunInput;

/**
 * What was handed in about one officer, as a program for this policy alone would hold it: typed, and with no place for anything else.
 *
 * @param earlier the two months before, those of them that there are
 * @param reports by day and number
 */
public record Officer(String no, String group, boolean onProbation, Counts now, List<Incidents> earlier, List<Report> reports) {

    /** Null where a count does not apply. */
    record Counts(BigDecimal homeVisitsDone, BigDecimal homeVisitsDue, BigDecimal visitsConfirmed, BigDecimal visitsChecked,
            BigDecimal recordsCollected, BigDecimal recordsDue, BigDecimal recordsAccurate, BigDecimal recordsChecked,
            BigDecimal residentsSatisfied, BigDecimal residentsSurveyed, BigDecimal spotSatisfaction, BigDecimal disputesResolved,
            BigDecimal disputesReceived, Incidents incidents) {
    }

    record Incidents(BigDecimal number, BigDecimal aYearAgo) {
    }

    /** @param matter null: a matter of its own */
    record Report(String no, String kind, LocalDate date, BigDecimal amount, int times, String matter, Boolean rectified) {
    }

    /** Everybody of a frozen month, typed before anything is timed. */
    public static List<Officer> of(RunInput input) {
        YearMonth month = YearMonth.parse(input.period());
        Map<String, PeriodRecord> records = new HashMap<>();
        input.records().forEach(record -> records.put(record.assessee() + " " + record.period(), record));
        Map<String, List<Report>> reports = new HashMap<>();
        input.events().stream().sorted(Comparator.comparing(Event::date).thenComparing(Event::no)).forEach(event ->
                reports.computeIfAbsent(event.assessee(), any -> new ArrayList<>()).add(report(event)));
        return input.assessees().stream().map(one -> {
            List<Incidents> earlier = new ArrayList<>();
            for (int back = 2; back >= 1; back--) {
                PeriodRecord record = records.get(one.no() + " " + month.minusMonths(back));
                if (record != null) {
                    earlier.add(incidents(record));
                }
            }
            return officer(one, records.get(one.no() + " " + month), earlier, reports.getOrDefault(one.no(), List.of()));
        }).toList();
    }

    private static Officer officer(Assessee one, PeriodRecord record, List<Incidents> earlier, List<Report> reports) {
        String group = one.attribute("bureau") + " / " + one.attribute("sequence");
        Counts counts = new Counts(number(record, "homeVisitsDone"), number(record, "homeVisitsDue"), number(record, "visitsConfirmed"), number(record, "visitsChecked"),
                number(record, "recordsCollected"), number(record, "recordsDue"), number(record, "recordsAccurate"), number(record, "recordsChecked"),
                number(record, "residentsSatisfied"), number(record, "residentsSurveyed"), number(record, "spotSatisfaction"), number(record, "disputesResolved"),
                number(record, "disputesReceived"), incidents(record));
        return new Officer(one.no(), group, one.attribute("probation").equals("是"), counts, earlier, reports);
    }

    private static Incidents incidents(PeriodRecord record) {
        return new Incidents(number(record, "incidents"), number(record, "incidentsLastYear"));
    }

    private static BigDecimal number(PeriodRecord record, String item) {
        Figure figure = record.figures().get(item);
        if (figure == null) {
            throw new IllegalArgumentException(record.assessee() + " has no " + item + ": this month is made without gaps");
        }
        return figure instanceof Figure.Amount amount ? amount.value() : null;
    }

    private static Report report(Event event) {
        return new Report(event.no(), event.kind(), event.date(), event.amount(), event.count(), event.matter(), event.flags().get("rectified"));
    }
}
