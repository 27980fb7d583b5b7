package org.plumbline.scoring.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.policy.ParameterValue;

/**
 * What compiled rules speak to: the base of every generated fact. Collects calls and offers the helpers of the policy format.
 *
 * <p>Helpers are exact and never throw: an argument that makes no sense marks the fact with a fault and gives 0.
 */
public abstract class Fact {

    /** Decimals of every figure. */
    private static final int SCALE = 12;

    /** Digits before the point of an amount, and of a number on the way to it: what regulations say has fewer by far. */
    private static final int MOST_DIGITS_OF_AMOUNT = 30;
    private static final int MOST_DIGITS = 1_000;

    private static final Pattern PLACE = Pattern.compile("[1-9]\\d{0,8}");

    private final List<RuleCall> calls = new ArrayList<>(4);
    private int rule = -1;
    private String rowClause;
    /** By rule, in the order of the text, whatever order the engine fires in; null where there is none, as nearly always. */
    private SortedMap<Integer, Fault> faults;

    /** Names the rule that speaks next. */
    public final Fact by(int number) {
        rule = number;
        rowClause = null;
        return this;
    }

    /** The rule that spoke last; -1 where none did. */
    final int lastRule() {
        return rule;
    }

    final Evaluation evaluation() {
        calls.sort(Comparator.comparingInt(RuleCall::rule));
        if (faults != null) {
            return new Evaluation(calls.stream().filter(call -> !faults.containsKey(call.rule())).toList(), List.copyOf(faults.values()));
        }
        return calls.isEmpty() ? Evaluation.NOTHING : new Evaluation(List.copyOf(calls), List.of());
    }

    private void call(Verb verb, String target, BigDecimal amount) {
        if (amount != null && amount.signum() < 0) {
            mark(new Text("金额或分值为负：" + amount.toPlainString(), "negative amount " + amount.toPlainString()));
        }
        if (amount != null && amount.precision() - amount.scale() > MOST_DIGITS_OF_AMOUNT) {
            mark(new Text("金额或分值超过 " + MOST_DIGITS_OF_AMOUNT + " 位", "an amount of more than " + MOST_DIGITS_OF_AMOUNT + " digits"));
        }
        calls.add(new RuleCall(rule, verb, target, amount, rowClause));
    }

    private BigDecimal mark(Text reason) {
        if (faults == null) {
            faults = new TreeMap<>();
        }
        faults.putIfAbsent(rule, new Fault(rule, reason));
        return BigDecimal.ZERO;
    }

    public final void treatAs(String kind) {
        call(Verb.TREAT_AS, kind, null);
    }

    public final void discard() {
        call(Verb.DISCARD, null, null);
    }

    public final void award(String indicator, BigDecimal points) {
        call(Verb.AWARD, indicator, points);
    }

    public final void deduct(String indicator, BigDecimal points) {
        call(Verb.DEDUCT, indicator, points);
    }

    public final void full(String indicator) {
        call(Verb.FULL, indicator, null);
    }

    /** @param share of the indicator's points, 0..1 */
    public final void share(String indicator, BigDecimal share) {
        if (share.compareTo(BigDecimal.ONE) > 0) {
            mark(new Text("得分比例大于 1：" + share.toPlainString(), "share above 1: " + share.toPlainString()));
        }
        call(Verb.SHARE, indicator, share);
    }

    public final void exempt(String indicatorOrSection) {
        call(Verb.EXEMPT, indicatorOrSection, null);
    }

    public final void coefficient(String name, BigDecimal factor) {
        call(Verb.COEFFICIENT, name, factor);
    }

    public final void veto(String name) {
        call(Verb.VETO, name, null);
    }

    public final void takesNoPart() {
        call(Verb.TAKES_NO_PART, null, null);
    }

    public final void notGraded() {
        call(Verb.NOT_GRADED, null, null);
    }

    public final void notPaid() {
        call(Verb.NOT_PAID, null, null);
    }

    public final void atMost(String grade) {
        call(Verb.AT_MOST, grade, null);
    }

    public final void ungraded() {
        call(Verb.UNGRADED, null, null);
    }

    public final void reward(String code) {
        call(Verb.REWARD, code, null);
    }

    public final void reward(String code, BigDecimal amount) {
        call(Verb.REWARD, code, amount);
    }

    public final void penalty(String code) {
        call(Verb.PENALTY, code, null);
    }

    public final void penalty(String code, BigDecimal amount) {
        call(Verb.PENALTY, code, amount);
    }

    public final BigDecimal plus(BigDecimal a, BigDecimal b) {
        return kept(a.add(b));
    }

    public final BigDecimal minus(BigDecimal a, BigDecimal b) {
        return kept(a.subtract(b));
    }

    public final BigDecimal times(BigDecimal a, BigDecimal b) {
        return kept(a.multiply(b));
    }

    /** Numbers multiplied again and again would grow without end. */
    private BigDecimal kept(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS ? number
                : mark(new Text("计算中的数超过 " + MOST_DIGITS + " 位", "a number of more than " + MOST_DIGITS + " digits"));
    }

    public final BigDecimal least(BigDecimal a, BigDecimal b) {
        return a.min(b);
    }

    public final BigDecimal greatest(BigDecimal a, BigDecimal b) {
        return a.max(b);
    }

    /** a / b to 12 decimals, half up. */
    public final BigDecimal ratio(BigDecimal a, BigDecimal b) {
        if (b.signum() == 0) {
            return mark(new Text("除数为 0", "division by 0"));
        }
        return a.divide(b, SCALE, RoundingMode.HALF_UP);
    }

    /** By how much the value falls short of the target; 0 where it does not. */
    public final BigDecimal shortOf(BigDecimal value, BigDecimal target) {
        return target.subtract(value).max(BigDecimal.ZERO);
    }

    /** By how much the value exceeds the limit; 0 where it does not. */
    public final BigDecimal over(BigDecimal value, BigDecimal limit) {
        return value.subtract(limit).max(BigDecimal.ZERO);
    }

    /** How far the value has come on the way from one mark to another: 0..1, to 12 decimals, half up. */
    public final BigDecimal between(BigDecimal value, BigDecimal from, BigDecimal to) {
        if (from.compareTo(to) >= 0) {
            return mark(new Text("between 的起点不小于终点", "between needs from below to"));
        }
        BigDecimal share = value.subtract(from).divide(to.subtract(from), SCALE, RoundingMode.HALF_UP);
        return share.max(BigDecimal.ZERO).min(BigDecimal.ONE);
    }

    /** Points for a distance by the steps it takes. */
    public final BigDecimal perStep(BigDecimal distance, ParameterValue.Steps steps) {
        if (distance.signum() < 0) {
            return mark(new Text("距离为负：" + distance.toPlainString(), "negative distance " + distance.toPlainString()));
        }
        return Scales.perStep(distance, steps);
    }

    /** The value of the bracket in which a number lies. */
    public final BigDecimal bracket(BigDecimal number, ParameterValue.Brackets brackets) {
        BigDecimal value = Scales.bracket(number, brackets);
        return value != null ? value
                : mark(new Text(number.toPlainString() + " 不在任何一档内", number.toPlainString() + " lies in no bracket"));
    }

    /** The row of a code. */
    public final BigDecimal lookup(String code, ParameterValue.Table table) {
        BigDecimal value = table.rows().get(code);
        if (value == null) {
            return mark(new Text("表中没有“" + code + "”一行", "the table has no row " + code));
        }
        rowClause = table.clauses().get(code);
        return value;
    }

    /** The row of a place or ordinal, which must be whole. */
    public final BigDecimal lookup(BigDecimal ordinal, ParameterValue.Table table) {
        return lookup(ordinal.stripTrailingZeros().toPlainString(), table);
    }

    /** The prize of a place; a place without a row gets nothing. Equals each get the full prize, or share the places that they take up. */
    public final BigDecimal atPlace(BigDecimal rank, BigDecimal tied, ParameterValue.Table table) {
        if (rank.stripTrailingZeros().scale() > 0 || tied.stripTrailingZeros().scale() > 0 || rank.signum() <= 0 || tied.signum() <= 0) {
            return mark(new Text("名次应为整数：" + rank.toPlainString(), "a place must be whole: " + rank.toPlainString()));
        }
        Map<String, BigDecimal> rows = table.rows();
        if (table.ties() != ParameterValue.Table.Ties.SHARED) {
            return rows.getOrDefault(rank.stripTrailingZeros().toPlainString(), BigDecimal.ZERO);
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal end = rank.add(tied);
        // over the rows, of which there are few, and not over the places, of which a figure may say two thousand million
        for (Map.Entry<String, BigDecimal> row : rows.entrySet()) {
            if (PLACE.matcher(row.getKey()).matches()) {
                BigDecimal place = new BigDecimal(row.getKey());
                sum = place.compareTo(rank) >= 0 && place.compareTo(end) < 0 ? sum.add(row.getValue()) : sum;
            }
        }
        return sum.divide(tied, SCALE, RoundingMode.HALF_UP);
    }
}
