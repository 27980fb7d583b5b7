package org.plumbline.scoring.scenario;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.event.ClassifiedEvent;
import org.plumbline.scoring.event.EventFacts;
import org.plumbline.scoring.explain.WhyNot;
import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.policy.AssessmentPeriod;
import org.plumbline.scoring.policy.Period;
import org.plumbline.scoring.rules.Rule;
import org.plumbline.scoring.rules.Stage;
import org.plumbline.scoring.rules.Terms;
import org.plumbline.scoring.score.Participant;

/** Says of rules that did not fire for the subject of a scenario which of their conditions do not hold. */
final class SilentRules {

    private final Terms terms;
    private final List<WhyNot> withSheet;
    private final Optional<Participant> subject;
    private final List<Event> reports;

    /** @param subject whom the scenario is about; null: nobody knows; {@code reports} all events of the scenario */
    SilentRules(RunResult result, Participant subject, List<Event> reports) {
        this.terms = result.terms();
        this.withSheet = WhyNot.of(result, Scenarios.SUBJECT);
        this.subject = result.sheets().stream().map(sheet -> sheet.participant()).filter(each -> each.no().equals(Scenarios.SUBJECT)).findFirst().or(() -> Optional.ofNullable(subject));
        this.reports = reports;
    }

    /** In the order of the rules. */
    List<Difference.Silent> of(Predicate<Rule> meant) {
        return terms.compiled().rules().stream().filter(meant).map(this::of).flatMap(Optional::stream).toList();
    }

    private Optional<Difference.Silent> of(Rule rule) {
        if (rule.stage() == Stage.OCCURRENCE || rule.stage() == Stage.EVENT) {
            return subject.flatMap(participant -> onEvents(rule, participant));
        }
        Optional<WhyNot> why = withSheet.stream().filter(each -> each.rule().equals(rule.name())).findFirst();
        // who is not scored has no sheet, but figures
        boolean hasFacts = rule.stage() == Stage.PERIOD || rule.stage() == Stage.ENROLMENT;
        return why.or(() -> hasFacts ? subject.flatMap(participant -> WhyNot.of(rule, participant.known(terms), terms)) : Optional.empty()).map(each -> new Difference.Silent(each, null));
    }

    private Optional<Difference.Silent> onEvents(Rule rule, Participant participant) {
        List<Optional<Difference.Silent>> silent = participant.events().stream().map(event -> onEvent(rule, event, participant)).toList();
        if (silent.isEmpty()) {
            return Optional.of(new Difference.Silent(new WhyNot(rule.stage(), rule.target(), rule.name(), rule.clause(), List.of()), elsewhere(rule)));
        }
        return silent.stream().anyMatch(Optional::isEmpty) ? Optional.empty()
                : silent.stream().map(Optional::get).min(Comparator.comparingInt(each -> each.why().missed().size()));
    }

    /** A report that the rule may be about and that belongs to another period; null where there is none. */
    private String elsewhere(Rule rule) {
        AssessmentPeriod time = terms.policy().period();
        return reports.stream().filter(report -> terms.compiled().kindsOf(rule).contains(report.kind()) && !terms.period().contains(report.date())).findFirst()
                .map(report -> report.kind() + " " + report.date() + " → " + Period.labelOf(time.monthOf(report.date()), time)).orElse(null);
    }

    private Optional<Difference.Silent> onEvent(Rule rule, ClassifiedEvent event, Participant participant) {
        EventFacts facts = rule.stage() == Stage.EVENT ? EventFacts.of(event, participant.assessee().attributes(), terms)
                : EventFacts.reported(event, participant.assessee().attributes(), terms);
        return WhyNot.of(rule, facts, terms).map(why -> new Difference.Silent(why, event.report().kind() + " " + event.report().date()));
    }
}
