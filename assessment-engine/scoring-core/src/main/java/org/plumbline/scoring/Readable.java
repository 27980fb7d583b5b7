package org.plumbline.scoring;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.Catalogue;
import org.plumbline.scoring.input.EarlierResult;
import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.input.PeriodRecord;
import org.plumbline.scoring.policy.AssessmentPeriod;
import org.plumbline.scoring.policy.FigureRule;
import org.plumbline.scoring.policy.FigureRule.History;
import org.plumbline.scoring.policy.Period;
import org.plumbline.scoring.policy.PolicyVersion;

/**
 * What of the data one version can read in one period. Only that is frozen, so that the same data give the same input whatever else is
 * kept beside them: items of a later catalogue, results of other policies, months to come.
 */
record Readable(Catalogue catalogue, List<History> histories, AssessmentPeriod time, Period period) {

    static Readable by(PolicyVersion version, Period period) {
        List<History> histories = version.policy().figures().values().stream().map(FigureRule::history).filter(Objects::nonNull).toList();
        return new Readable(version.catalogue(), histories, version.policy().period(), period);
    }

    /** With the attributes of the catalogue and the one that the format itself knows. */
    Assessee of(Assessee assessee) {
        SortedMap<String, String> attributes = new TreeMap<>(assessee.attributes());
        attributes.keySet().removeIf(code -> !catalogue.attributes().containsKey(code) && !code.equals(Assessee.PARENT));
        return new Assessee(assessee.no(), assessee.name(), assessee.kind(), assessee.from(), assessee.to(), attributes);
    }

    /** With the items of the catalogue; one that is said to be missing is one that is not said. */
    PeriodRecord of(PeriodRecord record) {
        SortedMap<String, Figure> figures = new TreeMap<>(record.figures());
        figures.entrySet().removeIf(entry -> !catalogue.items().containsKey(entry.getKey()) || entry.getValue() == Figure.Absent.MISSING);
        return new PeriodRecord(record.assessee(), record.period(), figures);
    }

    /** Whether a record is of the period and meant for this version: a row of blanks is, a row of foreign items only is not. */
    boolean concerns(PeriodRecord record) {
        return record.period().equals(period.label())
                && (record.figures().isEmpty() || record.figures().keySet().stream().anyMatch(catalogue.items()::containsKey));
    }

    boolean knows(Event event) {
        return catalogue.events().containsKey(event.kind());
    }

    boolean names(EarlierResult result) {
        return histories.stream().anyMatch(history -> history.policy().equals(result.policy()));
    }

    /** Whether some figure reads the result, if its assessee is one of those whom the figure looks at. */
    boolean reads(EarlierResult result) {
        return histories.stream().anyMatch(history -> history.policy().equals(result.policy()) && history.covers(result.period(), period, time));
    }
}
