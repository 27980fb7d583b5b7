package org.plumbline.scoring.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.plumbline.scoring.event.ClassifiedEvent;
import org.plumbline.scoring.event.EventFacts;
import org.plumbline.scoring.finding.RunCode;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.policy.Coefficient;
import org.plumbline.scoring.policy.Indicator;
import org.plumbline.scoring.policy.Indicator.Scoring;
import org.plumbline.scoring.rules.Evaluation;
import org.plumbline.scoring.rules.Fault;
import org.plumbline.scoring.rules.Known;
import org.plumbline.scoring.rules.Rule;
import org.plumbline.scoring.rules.RuleCall;
import org.plumbline.scoring.rules.Terms;
import org.plumbline.scoring.rules.Verb;

/** Turns the calls of one participant's rules into lines. */
final class Booker {

    private static final Text FACTOR = new Text("系数 {0}", "coefficient {0}");
    private static final Text WITH_FACTOR = new Text("{0}（{1}）", "{0} ({1})");
    private static final Set<Verb> BOOKING = EnumSet.of(Verb.FULL, Verb.SHARE, Verb.AWARD, Verb.DEDUCT);

    private final Participant participant;
    private final Terms terms;
    private final Quarantine quarantine;
    private final Rounder rounder;
    private final List<Indicator> indicators;
    private final Map<String, List<ScoreLine>> lines = new LinkedHashMap<>();
    private final Set<String> notApplicable = new HashSet<>();
    private final Map<String, Spoken> exempt = new HashMap<>();
    private final Map<String, List<Spoken>> coefficients = new HashMap<>();
    private final Map<String, Spoken> vetoes = new LinkedHashMap<>();

    /** @param indicators that are booked; later ones wait for points that they read */
    Booker(Participant participant, Terms terms, Quarantine quarantine, List<Indicator> indicators) {
        this.indicators = indicators;
        this.participant = participant;
        this.terms = terms;
        this.quarantine = quarantine;
        this.rounder = new Rounder(terms.policy().total());
    }

    /** Empty where the participant cannot be scored; the quarantine says why. */
    Optional<Booking> book(List<Evaluation> ofEvents, Evaluation ofPeriod) {
        Known known = participant.known(terms);
        ofPeriod.calls().stream().filter(call -> call.verb() == Verb.EXEMPT).forEach(call -> exempt.put(call.target(), Spoken.of(call, known, terms)));
        for (Indicator indicator : indicators) {
            lines.put(indicator.code(), new ArrayList<>());
            if (!isExempt(indicator) && !judgeable(indicator)) {
                return Optional.empty();
            }
        }
        for (Fault fault : ofPeriod.faults()) {
            if (matters(fault)) {
                quarantine.add(participant, fault);
                return Optional.empty();
            }
        }
        indicators.stream().filter(each -> each.scoring() == Scoring.DEDUCT && applies(each)).forEach(this::open);
        bookEvents(ofEvents);
        for (RuleCall call : ofPeriod.calls()) {
            bookPeriod(call, known);
        }
        return indicators.stream().allMatch(this::earnsOnce)
                ? Optional.of(new Booking(participant, lines, notApplicable, exempt, coefficients, vetoes, Map.of()))
                : Optional.empty();
    }

    /** What a rule cannot compute for an indicator that does not apply, is exempt or waits for points, is nobody's loss: its line would not be booked. */
    private boolean matters(Fault fault) {
        Rule rule = fault.rule() < 0 ? null : terms.rule(fault.rule());
        boolean booksOnly = rule != null && BOOKING.contains(rule.verb());
        return !booksOnly || isBooked(rule.target()) && !isExempt(terms.policy().indicators().get(rule.target()));
    }

    private boolean isBooked(String indicator) {
        return lines.containsKey(indicator) && !notApplicable.contains(indicator);
    }

    private boolean applies(Indicator indicator) {
        return !notApplicable.contains(indicator.code());
    }

    /** Exemption comes before everything that the figures could say. */
    private boolean isExempt(Indicator indicator) {
        return !exempt.isEmpty()
                && (exempt.containsKey(indicator.code()) || terms.policy().scopesAround(indicator.section()).stream().anyMatch(exempt::containsKey));
    }

    /** Whether it is known what to do with an indicator: its figures are there, or do not apply and the policy says what follows. */
    private boolean judgeable(Indicator indicator) {
        boolean concerns = indicator.concerns(participant.assessee());
        List<String> measures = indicator.measures();
        int absent = 0;
        for (String measure : measures) {
            absent += participant.figures().figure(measure) == Figure.Absent.NOT_APPLICABLE ? 1 : 0;
        }
        boolean all = indicator.notApplicableWhen() == Indicator.When.ALL;
        boolean missesOut = !concerns || absent > 0 && (!all || absent == measures.size());
        if (missesOut) {
            notApplicable.add(indicator.code());
            if (indicator.notApplicable() == Indicator.NotApplicable.NEVER) {
                quarantine.add(participant, RunCode.NEVER_NOT_APPLICABLE, Quarantine.name(indicator.code(), indicator.name()));
                return false;
            }
            return true;
        }
        for (String measure : measures) {
            if (participant.figures().figure(measure) == Figure.Absent.MISSING) {
                quarantine.add(participant, RunCode.MISSING_FIGURE, Missing.behind(measure, participant, terms));
                return false;
            }
        }
        return true;
    }

    private void open(Indicator indicator) {
        BigDecimal points = rounder.booked(terms.inForce().number(indicator.points()));
        book(ScoreLine.step(indicator.code(), LineKind.OPENING, points, indicator.clause(), new Text("起评分", "opening points")));
    }

    private void book(ScoreLine line) {
        lines.get(line.scope()).add(line);
    }

    private void bookEvents(List<Evaluation> evaluations) {
        List<EventLine> booked = new ArrayList<>();
        for (int i = 0; i < evaluations.size(); i++) {
            ClassifiedEvent event = participant.events().get(i);
            Known known = EventFacts.of(event, participant.assessee().attributes(), terms);
            List<Factors.Taken> factors = factors(evaluations.get(i), known);
            BigDecimal factor = factors.stream().map(Factors.Taken::factor).reduce(BigDecimal.ONE, BigDecimal::multiply);
            for (RuleCall call : evaluations.get(i).calls()) {
                if (call.verb() == Verb.VETO) {
                    vetoes.merge(call.target(), Spoken.of(call, known, terms).on(event), Spoken::leading);
                } else if (call.verb() != Verb.COEFFICIENT && isBooked(call.target())) {
                    BigDecimal points = rounder.booked(call.amount().multiply(factor));
                    BigDecimal signed = call.verb() == Verb.DEDUCT ? points.negate() : points;
                    booked.add(new EventLine(event, line(call, known, signed, event.no(), factors)));
                }
            }
        }
        SameMatter.judge(booked).forEach(this::book);
    }

    /** Those of all event coefficients, which are multiplied; of one name the one that the policy takes. */
    private List<Factors.Taken> factors(Evaluation evaluation, Known known) {
        if (terms.policy().coefficients().isEmpty()) {
            return List.of();
        }
        return terms.policy().coefficients().values().stream().filter(coefficient -> coefficient.of().equals(Coefficient.EVENT)).map(coefficient -> {
            List<Spoken> set = evaluation.calls().stream().filter(call -> call.verb() == Verb.COEFFICIENT && call.target().equals(coefficient.name()))
                    .map(call -> Spoken.of(call, known, terms)).toList();
            return Factors.of(coefficient, set, terms);
        }).toList();
    }

    private void bookPeriod(RuleCall call, Known known) {
        switch (call.verb()) {
            case VETO -> vetoes.merge(call.target(), Spoken.of(call, known, terms), Spoken::leading);
            case COEFFICIENT -> coefficients.computeIfAbsent(call.target(), any -> new ArrayList<>()).add(Spoken.of(call, known, terms));
            case FULL, SHARE, AWARD, DEDUCT -> {
                Indicator indicator = terms.policy().indicators().get(call.target());
                if (isBooked(call.target())) {
                    book(line(call, known, points(call, indicator), null, List.of()));
                }
            }
            default -> { }
        }
    }

    private BigDecimal points(RuleCall call, Indicator indicator) {
        return switch (call.verb()) {
            case FULL -> rounder.booked(terms.inForce().number(indicator.points()));
            case SHARE -> rounder.booked(terms.inForce().number(indicator.points()).multiply(call.amount()));
            case DEDUCT -> rounder.booked(call.amount()).negate();
            default -> rounder.booked(call.amount());
        };
    }

    private ScoreLine line(RuleCall call, Known known, BigDecimal points, String event, List<Factors.Taken> factors) {
        Rule rule = terms.rule(call.rule());
        Text reason = Reasons.text(rule, known, points.abs(), terms);
        for (Factors.Taken factor : factors) {
            if (factor.factor().compareTo(BigDecimal.ONE) != 0) {
                reason = WITH_FACTOR.with(reason, factor.reason(FACTOR.with(Reasons.show(factor.factor()))));
            }
        }
        return new ScoreLine(call.target(), LineKind.RULE, points, rule.name(), call.rowClause() == null ? rule.clause() : call.rowClause(),
                event, reason, Reasons.figures(rule, known, terms));
    }

    /** An EARN indicator that applies has exactly one line. */
    private boolean earnsOnce(Indicator indicator) {
        if (indicator.scoring() != Scoring.EARN || !applies(indicator) || isExempt(indicator)) {
            return true;
        }
        List<ScoreLine> earned = lines.get(indicator.code());
        if (earned.size() > 1) {
            quarantine.add(participant, RunCode.TWO_RULES, indicator.code(), String.join(", ", earned.stream().map(ScoreLine::rule).toList()));
            return false;
        }
        if (earned.isEmpty()) {
            if (indicator.otherwise() == Indicator.Otherwise.ERROR) {
                String figures = String.join(", ", indicator.measures().stream().map(each -> each + "=" + Reasons.show(participant.figures().value(each))).toList());
                quarantine.add(participant, RunCode.NO_RULE, figures);
                return false;
            }
            book(ScoreLine.step(indicator.code(), LineKind.OTHERWISE, rounder.booked(BigDecimal.ZERO), indicator.clause(), new Text("没有规则适用，得 0 分", "no rule applies: 0 points")));
        }
        return true;
    }
}
