package org.plumbline.scoring.rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.apache.commons.numbers.fraction.BigFraction;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.policy.InForce;
import org.plumbline.scoring.policy.ParameterValue;
import org.plumbline.scoring.policy.ParameterValue.Brackets;
import org.plumbline.scoring.policy.ParameterValue.Steps;
import org.plumbline.scoring.policy.ParameterValue.Table;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.rules.Rule.Argument;
import org.plumbline.scoring.rules.Rule.Condition;
import org.plumbline.scoring.rules.Rule.Operand;

/**
 * What rules mean, said a second time in plain Java: walks over the checked rules one by one. It shares no arithmetic with the code that
 * Drools compiles, so that the two can be held against each other.
 */
public final class PlainEvaluator implements Evaluator {

    private final List<Rule> rules;

    PlainEvaluator(List<Rule> rules) {
        this.rules = rules;
    }

    /** A policy that is interpreted. */
    public static CompiledPolicy of(PolicyVersion version) {
        Findings findings = new Findings();
        List<Rule> rules = CompiledPolicy.rules(version, findings);
        if (findings.hasErrors()) {
            throw new AssertionError(findings.sorted());
        }
        return new CompiledPolicy(version, FactShapes.of(version), rules, new PlainEvaluator(rules), () -> { });
    }

    @Override
    public List<Evaluation> evaluate(Stage stage, List<? extends Known> facts, InForce parameters) {
        List<Evaluation> evaluations = new ArrayList<>();
        facts.forEach(fact -> evaluations.add(evaluate(stage, fact, parameters)));
        return evaluations;
    }

    private Evaluation evaluate(Stage stage, Known fact, InForce parameters) {
        List<RuleCall> calls = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.stage() == stage && holds(rule, fact, parameters)) {
                Speech speech = new Speech(fact, parameters);
                BigDecimal amount = rule.amount() == null ? null : (BigDecimal) speech.value(rule.amount());
                if (rule.verb() == Verb.SHARE && amount.compareTo(BigDecimal.ONE) > 0) {
                    speech.fail("share above 1");
                }
                if (amount != null && amount.signum() < 0) {
                    speech.fail("negative amount");
                }
                if (speech.impossible != null) {
                    faults.add(new Fault(rule.number(), Text.same(speech.impossible)));
                } else {
                    calls.add(new RuleCall(rule.number(), rule.verb(), rule.target(), amount, speech.rowClause));
                }
            }
        }
        return new Evaluation(calls, faults);
    }

    private static boolean holds(Rule rule, Known fact, InForce parameters) {
        return rule.fieldsRead().stream().allMatch(field -> fact.value(field) != null) && rule.parametersRead().stream().allMatch(parameters.values()::containsKey)
                && rule.conditions().stream().allMatch(condition -> holds(condition, fact, parameters));
    }

    private static boolean holds(Condition condition, Known fact, InForce parameters) {
        Object left = canonical(fact.value(condition.field()));
        List<Object> right = condition.right().stream().map(operand -> value(operand, fact, parameters)).toList();
        return switch (condition.operator()) {
            case EQUAL -> same(left, right.get(0));
            case NOT_EQUAL -> !same(left, right.get(0));
            case LESS -> order(left, right.get(0)) < 0;
            case AT_MOST -> order(left, right.get(0)) <= 0;
            case MORE -> order(left, right.get(0)) > 0;
            case AT_LEAST -> order(left, right.get(0)) >= 0;
            case IN -> right.stream().anyMatch(each -> same(left, each));
            case NOT_IN -> right.stream().noneMatch(each -> same(left, each));
            case CONTAINS -> ((Collection<?>) left).contains(right.get(0));
            case NOT_CONTAINS -> !((Collection<?>) left).contains(right.get(0));
        };
    }

    private static boolean same(Object left, Object right) {
        return left instanceof BigDecimal ? order(left, right) == 0 : left.equals(right);
    }

    private static int order(Object left, Object right) {
        return ((BigDecimal) left).compareTo((BigDecimal) right);
    }

    private static Object canonical(Object value) {
        return value instanceof BigDecimal number ? number.setScale(12, RoundingMode.HALF_UP) : value;
    }

    private static Object value(Operand operand, Known fact, InForce parameters) {
        if (operand instanceof Operand.FieldValue field) {
            return canonical(fact.value(field.field()));
        }
        if (operand instanceof Operand.ParameterOf parameter) {
            ParameterValue value = parameters.value(parameter.parameter());
            return value instanceof ParameterValue.Number number ? canonical(number.value()) : value;
        }
        return operand instanceof Operand.Number number ? number.value() : operand instanceof Operand.Flag flag ? (Object) flag.value() : ((Operand.Code) operand).code();
    }

    /** One rule computing its amount. */
    private static final class Speech {
        private final Known fact;
        private final InForce parameters;
        private String rowClause;
        private String impossible;

        private Speech(Known fact, InForce parameters) {
            this.fact = fact;
            this.parameters = parameters;
        }

        private BigDecimal fail(String why) {
            impossible = impossible == null ? why : impossible;
            return BigDecimal.ZERO;
        }

        private Object value(Argument argument) {
            if (argument instanceof Argument.Variable variable) {
                return PlainEvaluator.value(variable.binding().value(), fact, parameters);
            }
            if (argument instanceof Argument.Number number) {
                return number.value();
            }
            if (argument instanceof Argument.Code code) {
                return code.code();
            }
            Argument.Call call = (Argument.Call) argument;
            List<Object> values = call.arguments().stream().map(this::value).toList();
            return switch (call.helper()) {
                case "lookup" -> lookup(values.get(0), (Table) values.get(1));
                case "perStep" -> perStep((BigDecimal) values.get(0), (Steps) values.get(1));
                case "bracket" -> bracket((BigDecimal) values.get(0), (Brackets) values.get(1));
                case "atPlace" -> atPlace((BigDecimal) values.get(0), (BigDecimal) values.get(1), (Table) values.get(2));
                default -> number(call.helper(), values.stream().map(BigDecimal.class::cast).toList());
            };
        }

        private BigDecimal number(String helper, List<BigDecimal> numbers) {
            BigDecimal one = numbers.get(0);
            BigDecimal two = numbers.get(1);
            return switch (helper) {
                case "plus" -> one.add(two);
                case "minus" -> one.subtract(two);
                case "times" -> one.multiply(two);
                case "least" -> one.compareTo(two) < 0 ? one : two;
                case "greatest" -> one.compareTo(two) > 0 ? one : two;
                case "ratio" -> two.signum() == 0 ? fail("division by 0") : twelve(fraction(one).divide(fraction(two)));
                case "shortOf" -> one.compareTo(two) < 0 ? two.subtract(one) : BigDecimal.ZERO;
                case "over" -> one.compareTo(two) > 0 ? one.subtract(two) : BigDecimal.ZERO;
                case "between" -> between(one, two, numbers.get(2));
                default -> throw new AssertionError("the interpreter does not know " + helper);
            };
        }

        private BigDecimal between(BigDecimal value, BigDecimal from, BigDecimal to) {
            if (from.compareTo(to) >= 0) {
                return fail("from is not below to");
            }
            if (value.compareTo(from) <= 0) {
                return BigDecimal.ZERO;
            }
            return value.compareTo(to) >= 0 ? BigDecimal.ONE : twelve(fraction(value.subtract(from)).divide(fraction(to.subtract(from))));
        }

        private BigDecimal lookup(Object key, Table table) {
            String code = key instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : (String) key;
            if (!table.rows().containsKey(code)) {
                return fail("no row " + code);
            }
            rowClause = table.clauses().get(code);
            return table.rows().get(code);
        }

        private BigDecimal atPlace(BigDecimal rank, BigDecimal tied, Table table) {
            if (table.ties() != Table.Ties.SHARED) {
                return table.rows().getOrDefault(rank.stripTrailingZeros().toPlainString(), BigDecimal.ZERO);
            }
            BigFraction sum = BigFraction.ZERO;
            for (int place = rank.intValueExact(); place < rank.intValueExact() + tied.intValueExact(); place++) {
                sum = sum.add(fraction(table.rows().getOrDefault(String.valueOf(place), BigDecimal.ZERO)));
            }
            return twelve(sum.divide(fraction(tied)));
        }

        private BigDecimal perStep(BigDecimal distance, Steps steps) {
            if (distance.signum() < 0) {
                return fail("negative distance");
            }
            BigDecimal points = BigDecimal.ZERO;
            if (steps.bands() == Steps.Bands.WHOLE) {
                for (Steps.Row row : steps.rows()) {
                    if (distance.compareTo(row.beyond()) > 0) {
                        points = steps(distance.subtract(steps.rows().get(0).beyond()), steps).multiply(row.value());
                    }
                }
            } else {
                for (int i = 0; i < steps.rows().size(); i++) {
                    BigDecimal begin = steps.rows().get(i).beyond();
                    BigDecimal end = i + 1 < steps.rows().size() ? distance.min(steps.rows().get(i + 1).beyond()) : distance;
                    if (end.compareTo(begin) > 0) {
                        points = points.add(steps(end.subtract(begin), steps).multiply(steps.rows().get(i).value()));
                    }
                }
            }
            return steps.atMost() != null && points.compareTo(steps.atMost()) > 0 ? steps.atMost() : points;
        }

        private static BigDecimal steps(BigDecimal distance, Steps steps) {
            BigFraction exact = fraction(distance).divide(fraction(steps.each()));
            BigInteger[] whole = exact.getNumerator().divideAndRemainder(exact.getDenominator());
            return switch (steps.mode()) {
                case PRO_RATA -> twelve(exact);
                case EACH_FULL -> new BigDecimal(whole[0]);
                case EACH_STARTED -> new BigDecimal(whole[1].signum() == 0 ? whole[0] : whole[0].add(BigInteger.ONE));
            };
        }

        private BigDecimal bracket(BigDecimal number, Brackets brackets) {
            List<Brackets.Row> reached = brackets.rows().stream()
                    .filter(row -> row.inclusive() ? number.compareTo(row.boundary()) >= 0 : number.compareTo(row.boundary()) > 0).toList();
            if (reached.isEmpty()) {
                return brackets.otherwise() == null ? fail("in no bracket") : brackets.otherwise();
            }
            Brackets.Row row = reached.get(reached.size() - 1);
            Brackets.Row next = reached.size() == brackets.rows().size() ? null : brackets.rows().get(reached.size());
            return switch (brackets.mode()) {
                case WHOLE -> row.value();
                case MARGINAL -> {
                    BigDecimal sum = BigDecimal.ZERO;
                    for (int i = 0; i < reached.size(); i++) {
                        BigDecimal end = i + 1 < reached.size() ? reached.get(i + 1).boundary() : number;
                        sum = sum.add(end.subtract(reached.get(i).boundary()).multiply(reached.get(i).value()));
                    }
                    yield sum;
                }
                case LINEAR -> next == null ? row.value() : row.value().add(twelve(fraction(number.subtract(row.boundary()))
                        .multiply(fraction(next.value().subtract(row.value()))).divide(fraction(next.boundary().subtract(row.boundary())))));
            };
        }

        private static BigFraction fraction(BigDecimal number) {
            return BigFraction.of(number.setScale(Math.max(0, number.scale())).unscaledValue(), BigInteger.TEN.pow(Math.max(0, number.scale())));
        }

        private static BigDecimal twelve(BigFraction exact) {
            return exact.bigDecimalValue(12, RoundingMode.HALF_UP);
        }
    }
}
