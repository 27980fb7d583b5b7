package org.plumbline.scoring.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.plumbline.scoring.policy.InForce;
import org.plumbline.scoring.policy.ParameterValue;
import org.plumbline.scoring.policy.Quantity;
import org.plumbline.scoring.rules.FactShapes;
import org.plumbline.scoring.rules.Rule;
import org.plumbline.scoring.rules.RuleBook;

/**
 * When something has to be judged anew: in the months from which a parameter changes, and for rules on events also on the days from which
 * one does that is dated so; but for times that differ in nothing that is read.
 */
final class Months {

    private Months() {
    }

    /** @param quantities of the policy that matter beside the rules, and its figures' and total's, which always do; null where there is none */
    static List<InForce> of(RuleBook book, List<Rule> rules, Quantity... quantities) {
        Set<String> read = new TreeSet<>();
        rules.forEach(rule -> read.addAll(rule.parametersRead()));
        Stream.concat(Stream.of(quantities), book.version().policy().numbersOfFiguresAndTotal().stream()).filter(Quantity.OfParameter.class::isInstance)
                .forEach(quantity -> read.add(((Quantity.OfParameter) quantity).parameter()));
        rules.stream().filter(rule -> rule.fieldsRead().contains(FactShapes.DECIDED)).flatMap(rule -> book.kindsOf(rule).stream())
                .map(book.version().policy()::decidedRange).filter(Objects::nonNull).forEach(range -> read.add(range.parameter()));
        Set<Map<String, ParameterValue>> known = new HashSet<>();
        List<InForce> months = new ArrayList<>();
        for (InForce inForce : times(book, rules)) {
            Map<String, ParameterValue> values = new TreeMap<>(inForce.values());
            values.keySet().retainAll(read);
            if (known.add(values)) {
                months.add(inForce);
            }
        }
        return months;
    }

    private static List<InForce> times(RuleBook book, List<Rule> rules) {
        return rules.stream().anyMatch(rule -> rule.stage().isOfEvents()) ? book.version().timesOfEvents() : book.version().timesOfPeriods();
    }

    /** Every time that one rule can meet. */
    static List<InForce> all(RuleBook book, Rule rule) {
        return times(book, List.of(rule));
    }
}
