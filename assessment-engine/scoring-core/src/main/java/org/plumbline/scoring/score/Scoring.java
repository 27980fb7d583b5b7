package org.plumbline.scoring.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.plumbline.scoring.event.ClassifiedEvent;
import org.plumbline.scoring.event.EventFacts;
import org.plumbline.scoring.finding.RunCode;
import org.plumbline.scoring.input.Catalogue.DataItem;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.rules.Evaluation;
import org.plumbline.scoring.rules.Fault;
import org.plumbline.scoring.rules.Rule;
import org.plumbline.scoring.rules.Stage;
import org.plumbline.scoring.rules.Terms;
import org.plumbline.scoring.rules.Verb;

/** Pass 7: lets event rules and period rules speak and books what they say. Who cannot be scored goes to the quarantine. */
public final class Scoring {

    private final Terms terms;
    private final Quarantine quarantine;
    private final List<DataItem> parts = new ArrayList<>();
    private final TreeSet<String> readAnyway = new TreeSet<>();

    private Scoring(Terms terms, Quarantine quarantine) {
        this.terms = terms;
        this.quarantine = quarantine;
        for (Rule rule : terms.compiled().rules()) {
            boolean booksToAnIndicator = rule.stage() == Stage.PERIOD && rule.verb() != Verb.VETO && rule.verb() != Verb.COEFFICIENT && rule.verb() != Verb.EXEMPT;
            if (rule.stage() != Stage.OCCURRENCE && rule.stage() != Stage.EVENT && !booksToAnIndicator) {
                readAnyway.addAll(rule.fieldsRead());
            }
        }
        readAnyway.add(terms.policy().mainRanking().by());
        readAnyway.addAll(terms.policy().mainRanking().breakBy());
        terms.policy().indicators().values().stream().flatMap(indicator -> indicator.measures().stream())
                .flatMap(measure -> terms.compiled().version().itemsBehind(measure).stream()).distinct()
                .map(item -> terms.catalogue().items().get(item)).filter(item -> item.partOf() != null).forEach(parts::add);
        readAnyway.removeIf(field -> !terms.catalogue().items().containsKey(field) && !terms.policy().figures().containsKey(field));
    }

    public static List<Booking> score(List<Participant> participants, Quarantine quarantine, Terms terms) {
        return new Scoring(terms, quarantine).score(participants);
    }

    /** A part that is greater than its whole is a slip of whoever reported it; points must not be earned by it. */
    private boolean isPlausible(Participant one) {
        for (DataItem item : parts) {
            BigDecimal part = (BigDecimal) one.figures().value(item.code());
            BigDecimal whole = (BigDecimal) one.figures().value(item.partOf());
            if (part != null && whole != null && part.compareTo(whole) > 0) {
                quarantine.add(one, RunCode.EXCEEDS, Quarantine.name(item.code(), item.name()), Reasons.show(part),
                        Quarantine.name(item.partOf(), terms.catalogue().items().get(item.partOf()).name()), Reasons.show(whole));
                return false;
            }
        }
        return true;
    }

    private List<Booking> score(List<Participant> participants) {
        List<Participant> fit = participants.stream().filter(this::canBeJudged).toList();
        Map<String, List<Evaluation>> ofEvents = evaluateEvents(fit);
        List<Evaluation> ofPeriod = terms.evaluate(Stage.PERIOD, fit.stream().map(one -> one.known(terms)).toList());
        List<Booking> bookings = new ArrayList<>(fit.size());
        for (int i = 0; i < fit.size(); i++) {
            Participant one = fit.get(i);
            Evaluation evaluation = ofPeriod.get(i);
            if (evaluation.fault() != null) {
                quarantine.add(one, evaluation.fault());
            } else if (!quarantine.holds(one)) {
                new Booker(one, terms, quarantine).book(ofEvents.getOrDefault(one.no(), List.of()), evaluation).ifPresent(bookings::add);
            }
        }
        return bookings;
    }

    /** Missing is not zero: what a rule reads that no indicator answers for has to be there, or its silence would decide. */
    private boolean canBeJudged(Participant one) {
        if (quarantine.holds(one) || !isPlausible(one) || !new Discretion(terms, quarantine).isInOrder(one)) {
            return false;
        }
        for (String field : readAnyway) {
            if (one.figures().figure(field) == Figure.Absent.MISSING) {
                quarantine.add(one, RunCode.MISSING_FIGURE, Missing.behind(field, one, terms));
                return false;
            }
        }
        return true;
    }

    private Map<String, List<Evaluation>> evaluateEvents(List<Participant> participants) {
        List<EventFacts> facts = new ArrayList<>();
        List<Participant> owners = new ArrayList<>();
        for (Participant one : participants) {
            for (ClassifiedEvent event : one.events()) {
                facts.add(EventFacts.of(event, one.assessee().attributes(), terms));
                owners.add(one);
            }
        }
        List<Evaluation> evaluations = terms.evaluate(Stage.EVENT, facts);
        Map<String, List<Evaluation>> byAssessee = new HashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            Fault fault = evaluations.get(i).fault() != null ? evaluations.get(i).fault() : facts.get(i).missingPart(Stage.EVENT);
            if (fault != null) {
                quarantine.add(owners.get(i), fault);
            }
            byAssessee.computeIfAbsent(owners.get(i).no(), any -> new ArrayList<>()).add(evaluations.get(i));
        }
        return byAssessee;
    }
}
