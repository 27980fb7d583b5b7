package org.plumbline.scoring.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.plumbline.scoring.policy.InForce;
import org.plumbline.scoring.policy.Indicator;
import org.plumbline.scoring.rules.Conditions;
import org.plumbline.scoring.rules.Rule;
import org.plumbline.scoring.rules.Rule.Condition;
import org.plumbline.scoring.rules.Rule.Operand;
import org.plumbline.scoring.rules.RuleBook;
import org.plumbline.scoring.rules.Stage;

/**
 * Finds rules whose conditions contradict each other, or what can be, in every month. Conditions on one field alone are looked at field by
 * field; only fields that are compared with each other are tried together.
 */
final class SilentRules {

    private static final long MOST = 50_000;

    private final RuleBook book;
    private final Remarks remarks;

    SilentRules(RuleBook book, Remarks remarks) {
        this.book = book;
        this.remarks = remarks;
    }

    void check() {
        for (Rule rule : book.rules()) {
            if (Months.of(book, List.of(rule)).stream().noneMatch(month -> canFire(rule, month))) {
                remarks.add(LintCode.CANNOT_FIRE, rule.name(), rule.place(), rule.name());
            }
        }
    }

    private boolean canFire(Rule rule, InForce inForce) {
        boolean ofEvent = rule.stage() == Stage.EVENT || rule.stage() == Stage.OCCURRENCE;
        if (ofEvent && book.kindsOf(rule).isEmpty()) {
            return false;
        }
        Indicator indicator = rule.stage() == Stage.PERIOD ? book.version().policy().indicators().get(rule.target()) : null;
        Map<String, List<Object>> axes = new Axes(book, rule.stage(), indicator, List.of(rule), inForce).values();
        // kinds and groups hang together and are judged above
        axes.remove("kind");
        axes.remove("group");
        Set<String> together = new TreeSet<>();
        rule.conditions().stream().filter(SilentRules::comparesFields).forEach(condition -> meet(condition, axes, together));
        for (Map.Entry<String, List<Object>> axis : axes.entrySet()) {
            axis.setValue(axis.getValue().stream().filter(value -> rule.conditions().stream()
                    .filter(condition -> condition.field().equals(axis.getKey()) && !comparesFields(condition))
                    .allMatch(condition -> Conditions.holds(condition, any -> value, inForce))).toList());
            if (axis.getValue().isEmpty()) {
                return false;
            }
        }
        axes.keySet().retainAll(together);
        boolean[] fires = {together.isEmpty()};
        List<Condition> crossing = rule.conditions().stream().filter(SilentRules::comparesFields).filter(condition -> together.contains(condition.field())).toList();
        Combinations combinations = new Combinations(axes, MOST);
        // of too many nobody can say that there is none
        fires[0] |= !combinations.isWhole();
        combinations.each(point -> fires[0] |= crossing.stream().allMatch(condition -> Conditions.holds(condition, point::get, inForce)));
        return fires[0];
    }

    private static boolean comparesFields(Condition condition) {
        return condition.right().stream().anyMatch(Operand.FieldValue.class::isInstance);
    }

    /** Fields that are compared with each other are tried at each other's values, where they can have them. */
    private static void meet(Condition condition, Map<String, List<Object>> axes, Set<String> together) {
        for (Operand operand : condition.right()) {
            if (operand instanceof Operand.FieldValue other && axes.containsKey(condition.field()) && axes.containsKey(other.field())) {
                together.add(condition.field());
                together.add(other.field());
                List<Object> one = axes.get(condition.field());
                List<Object> two = axes.get(other.field());
                axes.put(condition.field(), joined(one, two));
                axes.put(other.field(), joined(two, one));
            }
        }
    }

    private static List<Object> joined(List<Object> own, List<Object> others) {
        if (own.isEmpty() || !(own.get(0) instanceof BigDecimal)) {
            return own;
        }
        BigDecimal least = (BigDecimal) own.get(0);
        BigDecimal greatest = (BigDecimal) own.get(own.size() - 1);
        List<Object> joined = new ArrayList<>(own);
        others.stream().filter(other -> ((BigDecimal) other).compareTo(least) > 0 && ((BigDecimal) other).compareTo(greatest) < 0 && !own.contains(other)).forEach(joined::add);
        joined.sort((one, two) -> ((BigDecimal) one).compareTo((BigDecimal) two));
        return joined;
    }
}
