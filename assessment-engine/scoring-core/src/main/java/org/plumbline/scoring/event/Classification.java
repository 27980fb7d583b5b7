package org.plumbline.scoring.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.RunCode;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.input.LeftOut;
import org.plumbline.scoring.policy.AssessmentPeriod;
import org.plumbline.scoring.policy.EventGroup;
import org.plumbline.scoring.rules.Evaluation;
import org.plumbline.scoring.rules.Fault;
import org.plumbline.scoring.rules.RuleCall;
import org.plumbline.scoring.rules.Stage;
import org.plumbline.scoring.rules.Terms;
import org.plumbline.scoring.rules.Verb;

/** Pass 3: what each admitted event counts as, and the how many-eth it is. */
final class Classification {

    /** An event with the kind that it has come to; {@code open} while rules may still change it. */
    private record Step(AdmittedEvent event, String kind, List<Integer> rules, boolean discarded, boolean open) { }

    private final Map<String, ? extends Map<String, String>> attributes;
    private final Terms terms;
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final Map<String, Fault> faults = new TreeMap<>();
    private List<Step> steps = List.of();

    private Classification(Map<String, ? extends Map<String, String>> attributes, Terms terms) {
        this.attributes = attributes;
        this.terms = terms;
    }

    static Classification of(Admission.Admitted admitted, Map<String, ? extends Map<String, String>> attributes, Terms terms) {
        Classification classification = new Classification(attributes, terms);
        classification.leftOut.addAll(admitted.leftOut());
        List<Step> steps = new ArrayList<>();
        admitted.events().forEach(event -> steps.add(new Step(event, event.report().kind(), List.of(), false, true)));
        // treatAs leads in no circle, so as many rounds as there are kinds are enough
        int rounds = terms.policy().eventGroups().values().stream().mapToInt(group -> group.kinds().size()).sum() + 1;
        for (int round = 0; round < rounds && steps.stream().anyMatch(Step::open); round++) {
            classification.round(steps);
        }
        classification.steps = steps.stream().filter(step -> !step.discarded()).toList();
        return classification;
    }

    void noteWhoIsFirst(FirstReports reports) {
        steps.forEach(step -> reports.note(step.event(), terms.policy().groupOf(step.kind())));
    }

    /** @param reports knows all reports of the run */
    Events count(FirstReports reports) {
        Map<String, List<ClassifiedEvent>> counted = counted(reports);
        return new Events(counted, leftOut.stream().sorted(Events.BY_NUMBER).distinct().toList(), faults);
    }

    private void round(List<Step> steps) {
        List<Integer> open = new ArrayList<>();
        List<EventFacts> facts = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).open()) {
                open.add(i);
                AdmittedEvent event = steps.get(i).event();
                facts.add(EventFacts.of(event, steps.get(i).kind(), attributesOf(event.report().assessee()), terms));
            }
        }
        List<Evaluation> evaluations = terms.evaluate(Stage.OCCURRENCE, facts);
        for (int i = 0; i < open.size(); i++) {
            steps.set(open.get(i), next(steps.get(open.get(i)), evaluations.get(i), facts.get(i)));
        }
    }

    private Map<String, String> attributesOf(String assessee) {
        Map<String, String> known = attributes.get(assessee);
        return known == null ? Map.of() : known;
    }

    private Step next(Step step, Evaluation evaluation, EventFacts facts) {
        String assessee = step.event().report().assessee();
        Fault fault = evaluation.fault() != null ? evaluation.fault() : facts.missingPart(Stage.OCCURRENCE);
        if (fault != null) {
            if (!isLater(step.event())) {
                faults.putIfAbsent(assessee, fault);
            }
            return new Step(step.event(), step.kind(), step.rules(), true, false);
        }
        List<RuleCall> calls = evaluation.calls();
        List<Integer> rules = new ArrayList<>(step.rules());
        calls.forEach(call -> rules.add(call.rule()));
        if (calls.stream().anyMatch(call -> call.verb() == Verb.DISCARD)) {
            if (inPeriod(step.event())) {
                leftOut.add(new LeftOut(assessee, step.event().report(), Finding.of(RunCode.DISCARDED, Place.wholeFile(terms.period().label()),
                        step.event().report().no(), assessee, terms.rule(calls.get(0).rule()).name())));
            }
            return new Step(step.event(), step.kind(), rules, true, false);
        }
        Set<String> kinds = calls.stream().map(RuleCall::target).collect(Collectors.toSet());
        if (kinds.size() > 1 && isLater(step.event())) {
            return new Step(step.event(), step.kind(), rules, true, false);
        }
        if (kinds.size() > 1) {
            faults.putIfAbsent(assessee, new Fault(calls.get(0).rule(), new Text("事项 " + step.event().report().no() + " 被视同为多种事项",
                    "event " + step.event().report().no() + " is treated as several kinds")));
            return new Step(step.event(), step.kind(), rules, true, false);
        }
        String kind = kinds.isEmpty() ? step.kind() : kinds.iterator().next();
        return new Step(step.event(), kind, rules, false, !kind.equals(step.kind()));
    }

    private boolean inPeriod(AdmittedEvent event) {
        return !event.month().isBefore(terms.period().firstMonth()) && !event.month().isAfter(terms.period().lastMonth());
    }

    /** Counts in a period to come. */
    private boolean isLater(AdmittedEvent event) {
        return event.month().isAfter(terms.period().lastMonth());
    }

    /** Counts distinct matters in the order of the calendar, and keeps the events of the period and those that figures look at. */
    private Map<String, List<ClassifiedEvent>> counted(FirstReports reports) {
        AssessmentPeriod time = terms.policy().period();
        Map<String, Map<String, Integer>> counters = new HashMap<>();
        Map<String, List<ClassifiedEvent>> result = new TreeMap<>();
        for (Step step : steps) {
            AdmittedEvent event = step.event();
            EventGroup group = terms.policy().groupOf(step.kind());
            Event earlier = reports.before(event.report(), group);
            if (earlier != null) {
                tellNotFirst(event.report(), earlier);
            }
            if (earlier != null || isLater(event)) {
                continue;
            }
            String what = group.count() == EventGroup.Count.KIND ? "k " + step.kind() : "g " + group.code();
            String matter = event.matterKey();
            String who = event.report().assessee();
            int inMonth = nth(counters, who + "\u0000" + what + "\u0000m" + event.month(), matter);
            int inQuarter = nth(counters, who + "\u0000" + what + "\u0000q" + time.startOfQuarter(event.month()), matter);
            int inYear = nth(counters, who + "\u0000" + what + "\u0000y" + time.startOfYear(event.month()), matter);
            if (inPeriod(event)) {
                tellUnusedDecision(event, step.kind());
            }
            if (inPeriod(event) || terms.policy().readsEvents()) {
                result.computeIfAbsent(who, any -> new ArrayList<>()).add(new ClassifiedEvent(event.report(), event.no(), matter, event.month(),
                        step.kind(), group, inMonth, inQuarter, inYear, step.rules()));
            }
        }
        return result;
    }

    /** What concerns this period: a report of January is not told again in March. */
    private void tellNotFirst(Event report, Event earlier) {
        if (terms.period().contains(report.date()) || terms.period().contains(report.reported())) {
            leftOut.add(new LeftOut(report.assessee(), report, Finding.of(RunCode.NOT_FIRST, Place.wholeFile(terms.period().label()),
                    report.no(), report.assessee(), earlier.assessee())));
        }
    }

    /** Somebody decided points where the policy lets nobody do so: the event counts as any other, and the value does not. */
    private void tellUnusedDecision(AdmittedEvent event, String kind) {
        Event report = event.report();
        if (report.decided() != null && terms.policy().decidedRange(kind) == null) {
            leftOut.add(new LeftOut(report.assessee(), report, Finding.of(RunCode.DECISION_UNUSED, Place.wholeFile(terms.period().label()),
                    report.no(), report.assessee(), report.decided().toPlainString(), terms.catalogue().events().get(kind).name())));
        }
    }

    /** All events of one matter share one number. */
    private static int nth(Map<String, Map<String, Integer>> counters, String counter, String matter) {
        Map<String, Integer> matters = counters.computeIfAbsent(counter, any -> new HashMap<>());
        return matters.computeIfAbsent(matter, any -> matters.size() + 1);
    }
}
