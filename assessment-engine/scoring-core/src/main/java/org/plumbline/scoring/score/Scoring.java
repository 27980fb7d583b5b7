package org.plumbline.scoring.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.plumbline.scoring.event.ClassifiedEvent;
import org.plumbline.scoring.event.EventFacts;
import org.plumbline.scoring.figure.FigureSet;
import org.plumbline.scoring.figure.Excess;
import org.plumbline.scoring.finding.RunCode;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.Catalogue.DataItem;
import org.plumbline.scoring.policy.FigureLevel;
import org.plumbline.scoring.policy.Indicator;
import org.plumbline.scoring.rules.Evaluation;
import org.plumbline.scoring.rules.Fault;
import org.plumbline.scoring.rules.Stage;
import org.plumbline.scoring.rules.Terms;

/** Pass 7: lets event rules and period rules speak and books what they say. Who cannot be scored goes to the quarantine. */
final class Scoring {

    private final Terms terms;
    private final Quarantine quarantine;
    private final Discretion discretion;
    private final NeededFigures needed;
    private final List<DataItem> parts = new ArrayList<>();

    private Scoring(Terms terms, Quarantine quarantine) {
        this.terms = terms;
        this.quarantine = quarantine;
        this.discretion = new Discretion(terms, quarantine);
        this.needed = NeededFigures.of(FigureLevel.GROUP, terms);
        terms.policy().indicators().values().stream().flatMap(indicator -> indicator.measures().stream())
                .flatMap(measure -> terms.compiled().version().itemsBehind(measure).stream()).distinct()
                .map(item -> terms.catalogue().items().get(item)).filter(item -> item.partOf() != null).forEach(parts::add);
    }

    /**
     * Scores stratum by stratum. Each begins with a barrier: what the strata before have earned becomes figures of this one. Rules that read
     * figures which are not known yet are silent.
     */
    static List<Step> steps(Quarantine quarantine, Terms terms) {
        Scoring scoring = new Scoring(terms, quarantine);
        List<Step> steps = new ArrayList<>();
        steps.add(Step.alone(scoring::begin));
        int last = terms.compiled().strata().last();
        for (int stratum = 1; stratum <= last; stratum++) {
            steps.addAll(scoring.booking(stratum - 1));
            steps.add(Step.alone(scoring::seePoints));
            terms.compiled().strata().figures(stratum).forEach(rule -> steps.add(Steps.acrossScored(rule, terms)));
        }
        if (last > 0) {
            NeededFigures needed = NeededFigures.of(FigureLevel.POINTS, terms);
            steps.add(Step.alone(slice -> slice.scored = slice.scored.stream().filter(one -> needed.areKnownOf(one, quarantine)).toList()));
        }
        steps.addAll(scoring.booking(last));
        return steps;
    }

    private List<Step> booking(int stratum) {
        Step book = Step.alone(slice -> slice.booked = book(slice.scored, slice.ofEvents, stratum));
        PeerMeans means = new PeerMeans(quarantine, terms);
        return means.areTaken() ? List.of(book, means) : List.of(book);
    }

    private void seePoints(Slice slice) {
        slice.points = new PointsSoFar(slice.booked, terms);
        slice.scored = slice.booked.stream().map(Booking::participant).toList();
    }

    /** A part that is greater than its whole is a slip of whoever reported it; points must not be earned by it, nor by a number without end. */
    private boolean isPlausible(Participant one) {
        if (one.figures().excess().isPresent()) {
            Excess slip = one.figures().excess().get();
            Text named = Quarantine.name(slip.item().code(), slip.item().name());
            quarantine.add(one, RunCode.EXCEEDS, new Text(slip.period() + " " + named.zh(), slip.period() + " " + named.en()), Reasons.show(slip.part()),
                    Quarantine.name(slip.whole().code(), slip.whole().name()), Reasons.show(slip.wholeValue()));
            return false;
        }
        if (!one.figures().tooGreat().isEmpty()) {
            String figure = one.figures().tooGreat().first();
            quarantine.add(one, RunCode.TOO_GREAT, Quarantine.name(figure, terms.policy().figures().get(figure).title()), FigureSet.MOST_DIGITS);
            return false;
        }
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

    private void begin(Slice slice) {
        slice.scored = slice.roster.stream().filter(one -> one.takesPart() && !quarantine.holds(one) && isPlausible(one) && discretion.isInOrder(one) && needed.areKnownOf(one, quarantine)).toList();
        slice.ofEvents = evaluateEvents(slice.scored);
    }

    /** The lines of all indicators up to a stratum. */
    private List<Booking> book(List<Participant> participants, Map<String, List<Evaluation>> ofEvents, int stratum) {
        List<Evaluation> ofPeriod = terms.evaluate(Stage.PERIOD, participants.stream().map(one -> one.known(terms)).toList());
        List<Indicator> indicators = terms.policy().indicators().values().stream().filter(each -> terms.compiled().strata().ofIndicator(each.code()) <= stratum).toList();
        List<Booking> bookings = new ArrayList<>(participants.size());
        for (int i = 0; i < participants.size(); i++) {
            Participant one = participants.get(i);
            Evaluation evaluation = ofPeriod.get(i);
            if (!quarantine.holds(one)) {
                new Booker(one, terms, quarantine, indicators).book(ofEvents.getOrDefault(one.no(), List.of()), evaluation).ifPresent(bookings::add);
            }
        }
        return bookings;
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
