package org.plumbline.scoring.scenario;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.event.ClassifiedEvent;
import org.plumbline.scoring.event.EventFacts;
import org.plumbline.scoring.explain.WhyNot;
import org.plumbline.scoring.rules.Rule;
import org.plumbline.scoring.rules.Stage;
import org.plumbline.scoring.rules.Terms;
import org.plumbline.scoring.score.Participant;

/** Says of rules that did not fire for the subject of a scenario which of their conditions do not hold. */
final class SilentRules {

    private final RunResult result;
    private final Terms terms;
    private final List<WhyNot> onPeriod;
    private final Optional<Participant> subject;

    SilentRules(RunResult result) {
        this.result = result;
        this.terms = result.terms();
        this.onPeriod = WhyNot.of(result, Scenarios.SUBJECT);
        this.subject = result.sheets().stream().map(sheet -> sheet.participant()).filter(each -> each.no().equals(Scenarios.SUBJECT)).findFirst();
    }

    /** In the order of the rules. */
    List<Difference.Silent> of(Predicate<Rule> meant) {
        return terms.compiled().rules().stream().filter(meant).map(this::of).flatMap(Optional::stream).toList();
    }

    private Optional<Difference.Silent> of(Rule rule) {
        if (rule.stage() == Stage.OCCURRENCE || rule.stage() == Stage.EVENT) {
            return subject.flatMap(participant -> onEvents(rule, participant));
        }
        return onPeriod.stream().filter(why -> why.rule().equals(rule.name())).findFirst().map(why -> new Difference.Silent(why, null));
    }

    private Optional<Difference.Silent> onEvents(Rule rule, Participant participant) {
        List<Optional<Difference.Silent>> silent = participant.events().stream().map(event -> onEvent(rule, event, participant)).toList();
        if (silent.isEmpty()) {
            return Optional.of(new Difference.Silent(new WhyNot(rule.stage(), rule.target(), rule.name(), rule.clause(), List.of()), null));
        }
        return silent.stream().anyMatch(Optional::isEmpty) ? Optional.empty()
                : silent.stream().map(Optional::get).min(Comparator.comparingInt(each -> each.why().missed().size()));
    }

    private Optional<Difference.Silent> onEvent(Rule rule, ClassifiedEvent event, Participant participant) {
        EventFacts facts = rule.stage() == Stage.EVENT ? EventFacts.of(event, participant.assessee().attributes(), terms)
                : EventFacts.reported(event, participant.assessee().attributes(), terms);
        return WhyNot.of(rule, facts, terms).map(why -> new Difference.Silent(why, event.report().kind() + " " + event.report().date()));
    }
}
