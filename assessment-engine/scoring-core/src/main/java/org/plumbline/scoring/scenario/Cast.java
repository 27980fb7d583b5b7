package org.plumbline.scoring.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.AssesseeKind;
import org.plumbline.scoring.input.EarlierResult;
import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.input.Leave;
import org.plumbline.scoring.input.PeriodRecord;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.input.RunInput;

/** The people and units of one scenario, with what is known of them. */
final class Cast {

    private final String period;
    private final List<Assessee> assessees = new ArrayList<>();
    private final List<Assessee> children = new ArrayList<>();
    private final List<PeriodRecord> records = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Leave> leave = new ArrayList<>();
    private final List<EarlierResult> history = new ArrayList<>();

    Cast(String period) {
        this.period = period;
    }

    void add(Scenario.Given given, String no, AssesseeKind kind, SortedMap<String, String> attributes) {
        assessees.add(new Assessee(no, no, kind, given.around().from(), given.around().to(), attributes));
        know(given, no);
    }

    /** Of several alike the first bears the name. */
    void addBelow(Scenario.Below below, String parent) {
        for (int i = 0; i < below.times(); i++) {
            String no = below.name().isEmpty() || i > 0 ? String.format("B%04d", children.size()) : below.name();
            SortedMap<String, String> attributes = new TreeMap<>(below.given().attributes());
            attributes.put(Assessee.PARENT, parent);
            children.add(new Assessee(no, no, below.kind(), below.given().around().from(), below.given().around().to(), attributes));
            know(below.given(), no);
        }
    }

    /** Of the one whom a scenario is about where the result names nobody; somebody who is only named is a unit below. */
    void addResult(EarlierResult result, String subject) {
        String of = result.assessee().isEmpty() ? subject : result.assessee();
        if (!of.equals(subject) && children.stream().noneMatch(child -> child.no().equals(of))) {
            children.add(new Assessee(of, of, AssesseeKind.UNIT, Map.of(Assessee.PARENT, subject)));
        }
        history.add(result.of(of));
    }

    private void know(Scenario.Given given, String no) {
        records.add(new PeriodRecord(no, period, given.figures()));
        given.around().earlier().forEach(earlier -> records.add(new PeriodRecord(no, earlier.period(), earlier.figures())));
        given.events().forEach(event -> events.add(new Event(no + "-" + event.no(), no, event.kind(), event.date(), event.reported(), event.amount(),
                event.count(), event.matter(), event.source(), event.decided(), event.decidedBy(), event.confirmedBy(), event.flags(), event.note())));
        given.around().leave().forEach(each -> leave.add(new Leave(no, each.kind(), each.from(), each.to())));
    }

    RunInput input(PolicyBundle texts) {
        children.sort(Comparator.comparing(Assessee::no));
        return new RunInput(texts, period, assessees, records, events, leave, children, history);
    }
}
