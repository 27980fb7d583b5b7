package org.plumbline.scoring.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.plumbline.scoring.event.ClassifiedEvent;
import org.plumbline.scoring.event.Events;
import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.AssesseeKind;
import org.plumbline.scoring.input.EarlierResult;
import org.plumbline.scoring.input.Leave;
import org.plumbline.scoring.input.PeriodRecord;
import org.plumbline.scoring.input.RunInput;

/**
 * Everything handed in about one assessee that figures may read.
 *
 * @param records  by label of the period
 * @param events   recognised ones, of this period and of earlier ones
 * @param children those below: units and officers
 */
public record Subject(Assessee assessee, Map<String, PeriodRecord> records, List<ClassifiedEvent> events, List<EarlierResult> results,
        List<Leave> leave, List<Subject> children) {

    /** The assessees of a run, in its order, each with those below. */
    public static List<Subject> of(RunInput input, Events events) {
        Map<String, Subject> all = new HashMap<>();
        List<Subject> assessed = new ArrayList<>(input.assessees().size());
        input.assessees().forEach(assessee -> assessed.add(all.computeIfAbsent(assessee.no(), no -> empty(assessee, events))));
        for (Assessee child : input.children()) {
            Subject below = all.computeIfAbsent(child.no(), no -> empty(child, events));
            of(child.attribute(Assessee.PARENT), all).children().add(below);
        }
        input.records().forEach(record -> of(record.assessee(), all).records().put(record.period(), record));
        input.history().forEach(result -> of(result.assessee(), all).results().add(result));
        input.leave().forEach(leave -> of(leave.assessee(), all).leave().add(leave));
        return assessed;
    }

    /** An input that was changed by hand may name somebody who is not in it: nobody reads what is said of them. */
    private static Subject of(String no, Map<String, Subject> all) {
        Subject known = all.get(no);
        return known != null ? known : new Subject(null, new HashMap<>(), List.of(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    private static Subject empty(Assessee assessee, Events events) {
        return new Subject(assessee, new HashMap<>(2), events.allOf(assessee.no()), new ArrayList<>(0), new ArrayList<>(0), new ArrayList<>(0));
    }

    List<Subject> below(AssesseeKind kind) {
        return children.stream().filter(child -> child.assessee().kind() == kind).toList();
    }
}
