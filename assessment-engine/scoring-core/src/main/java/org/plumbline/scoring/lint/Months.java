package org.plumbline.scoring.lint;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.policy.InForce;
import org.plumbline.scoring.policy.ParameterValue;
import org.plumbline.scoring.policy.Quantity;
import org.plumbline.scoring.rules.Rule;
import org.plumbline.scoring.rules.RuleBook;

/** The months in which something has to be judged anew: those from which a parameter changes, but for months that differ in nothing that is read. */
final class Months {

    private Months() {
    }

    /** @param quantities of the policy that matter beside the rules, and its figures' and total's, which always do; null where there is none */
    static List<InForce> of(RuleBook book, List<Rule> rules, Quantity... quantities) {
        Set<String> read = new TreeSet<>();
        rules.forEach(rule -> read.addAll(rule.parametersRead()));
        Stream.concat(Stream.of(quantities), book.version().policy().numbersOfFiguresAndTotal().stream()).filter(Quantity.OfParameter.class::isInstance)
                .forEach(quantity -> read.add(((Quantity.OfParameter) quantity).parameter()));
        Set<Map<String, ParameterValue>> known = new HashSet<>();
        List<InForce> months = new ArrayList<>();
        for (YearMonth month : book.version().datedMonths()) {
            InForce inForce = book.version().inForce(month, new Findings());
            Map<String, ParameterValue> values = new TreeMap<>(inForce.values());
            values.keySet().retainAll(read);
            if (known.add(values)) {
                months.add(inForce);
            }
        }
        return months;
    }
}
