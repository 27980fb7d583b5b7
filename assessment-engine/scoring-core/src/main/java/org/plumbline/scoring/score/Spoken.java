package org.plumbline.scoring.score;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.plumbline.scoring.event.ClassifiedEvent;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.rules.Known;
import org.plumbline.scoring.rules.Rule;
import org.plumbline.scoring.rules.RuleCall;
import org.plumbline.scoring.rules.Terms;

/**
 * What a rule said that is no line by itself, but stands behind a step: an exemption, a factor, a veto.
 *
 * @param amount the factor; null where there is none
 * @param rule   name; of several rules their names
 * @param clause of the regulation; of several rules each once; null where none speaks
 * @param event  number of the event that it was said of; null: of the period
 * @param figures as in a {@link ScoreLine}
 */
record Spoken(BigDecimal amount, String rule, String clause, String event, Text reason, Map<String, String> figures) {

    private static final Text BOTH = new Text("{0}；{1}", "{0}; {1}");

    static Spoken of(RuleCall call, Known known, Terms terms) {
        Rule rule = terms.rule(call.rule());
        return new Spoken(call.amount(), rule.name(), call.rowClause() == null ? rule.clause() : call.rowClause(), null, Reasons.text(rule, known, call.amount(), terms),
                Reasons.figures(rule, known, terms));
    }

    Spoken on(ClassifiedEvent saidOf) {
        return new Spoken(amount, rule, clause, saidOf.no(), reason, figures);
    }

    /** Of two that cast one veto the one of the earlier event; of one event the first by name, since the order of rules means nothing. */
    Spoken leading(Spoken later) {
        return Objects.equals(event, later.event) && later.rule.compareTo(rule) < 0 ? later : this;
    }

    /** Several that stand behind one step together, whatever their order was. */
    static Spoken together(List<Spoken> all) {
        List<Spoken> sorted = all.stream().sorted((one, other) -> one.rule().compareTo(other.rule())).toList();
        Map<String, String> figures = new LinkedHashMap<>();
        sorted.forEach(each -> figures.putAll(each.figures()));
        return new Spoken(null, joined(sorted, Spoken::rule), joined(sorted, Spoken::clause), null, sorted.stream().map(Spoken::reason).reduce(BOTH::with).orElseThrow(), figures);
    }

    private static String joined(List<Spoken> all, Function<Spoken, String> part) {
        String words = all.stream().map(part).filter(Objects::nonNull).distinct().collect(Collectors.joining("、"));
        return words.isEmpty() ? null : words;
    }
}
