package org.plumbline.scoring;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.plumbline.scoring.figure.LookBack;
import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.Catalogue;
import org.plumbline.scoring.input.EarlierResult;
import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.input.PeriodRecord;
import org.plumbline.scoring.policy.AssessmentPeriod;
import org.plumbline.scoring.policy.FigureRule;
import org.plumbline.scoring.policy.FigureSource;
import org.plumbline.scoring.policy.Period;
import org.plumbline.scoring.policy.PolicyVersion;

/**
 * What of the data one version can read in one period. Only that is frozen, so that the same data give the same input whatever else is
 * kept beside them: items of a later catalogue, results of other policies, months to come.
 */
record Readable(Catalogue catalogue, List<FigureRule> histories, LookBack lookBack, AssessmentPeriod time, Period period) {

    static Readable by(PolicyVersion version, Period period) {
        List<FigureRule> histories = version.policy().figures().values().stream().filter(figure -> figure.of() instanceof FigureSource.Result).toList();
        return new Readable(version.catalogue(), histories, LookBack.of(version.policy(), period), version.policy().period(), period);
    }

    /** With the attributes of the catalogue, also those that hold where nothing is reported, and the one that the format itself knows. */
    Assessee of(Assessee assessee) {
        Predicate<Map.Entry<String, String>> read = entry -> catalogue.attributes().containsKey(entry.getKey()) || entry.getKey().equals(Assessee.PARENT);
        SortedMap<String, String> attributes = catalogue.completed(only(assessee.attributes(), read));
        return attributes == assessee.attributes() ? assessee
                : new Assessee(assessee.no(), assessee.name(), assessee.kind(), assessee.from(), assessee.to(), attributes);
    }

    /** With the items of the catalogue; one that is said to be missing is one that is not said. */
    PeriodRecord of(PeriodRecord record) {
        SortedMap<String, Figure> figures = only(record.figures(),
                entry -> catalogue.items().containsKey(entry.getKey()) && entry.getValue() != Figure.Absent.MISSING);
        return figures == record.figures() ? record : new PeriodRecord(record.assessee(), record.period(), figures);
    }

    /** The map itself where all of it is read: nearly always, and a copy of a million rows would fill the memory. */
    private static <V> SortedMap<String, V> only(SortedMap<String, V> values, Predicate<Map.Entry<String, V>> read) {
        if (values.entrySet().stream().allMatch(read)) {
            return values;
        }
        SortedMap<String, V> kept = new TreeMap<>(values);
        kept.entrySet().removeIf(read.negate());
        return kept;
    }

    /** Whether a record is of the period, or of one that figures look at, and meant for this version: a row of blanks is, a row of foreign items only is not. */
    boolean concerns(PeriodRecord record) {
        return lookBack.labels().contains(record.period())
                && (record.figures().isEmpty() || record.figures().keySet().stream().anyMatch(catalogue.items()::containsKey));
    }

    /** Whether it is of the period or of a month of it. */
    boolean isWithinThisPeriod(PeriodRecord record) {
        return Period.firstMonthOf(record.period(), time).filter(month -> !month.isBefore(period.firstMonth()) && !month.isAfter(period.lastMonth())).isPresent();
    }

    boolean isOfThisPeriod(PeriodRecord record) {
        return record.period().equals(period.label());
    }

    boolean knows(Event event) {
        return catalogue.events().containsKey(event.kind());
    }

    boolean names(EarlierResult result) {
        return histories.stream().anyMatch(figure -> policyOf(figure).equals(result.policy()));
    }

    /** Whether some figure reads the result, if its assessee is one of those whom the figure looks at. */
    boolean reads(EarlierResult result) {
        return histories.stream().anyMatch(figure -> policyOf(figure).equals(result.policy()) && figure.collected().during().covers(result.period(), period, time));
    }

    private static String policyOf(FigureRule figure) {
        return ((FigureSource.Result) figure.of()).policy();
    }
}
