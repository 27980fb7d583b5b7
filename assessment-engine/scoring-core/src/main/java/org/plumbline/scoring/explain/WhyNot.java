package org.plumbline.scoring.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.grade.Graded;
import org.plumbline.scoring.grade.Grading;
import org.plumbline.scoring.outcome.Outcomes;
import org.plumbline.scoring.rules.Conditions;
import org.plumbline.scoring.rules.Known;
import org.plumbline.scoring.rules.Rule;
import org.plumbline.scoring.rules.Rule.Condition;
import org.plumbline.scoring.rules.Rule.Operand;
import org.plumbline.scoring.rules.Stage;
import org.plumbline.scoring.rules.Terms;
import org.plumbline.scoring.score.Reasons;
import org.plumbline.scoring.score.ScoreSheet;

/**
 * A rule that did not fire for an assessee, and what it asked for.
 *
 * @param target indicator, coefficient, grade, reward … that it would have spoken about; null where it has none
 * @param missed the conditions that do not hold, at least one
 */
public record WhyNot(Stage stage, String target, String rule, String clause, List<Missed> missed) {

    /**
     * One condition that does not hold.
     *
     * @param actual what the assessee has; empty where there is no value
     * @param applies false: there is no value because the figure does not apply
     * @param wanted what the rule asks for
     * @param gap    by how much a number misses it; null where it is no number
     */
    public record Missed(String field, Text fieldName, String operator, String actual, String wanted, BigDecimal gap, boolean applies) { }

    /** In the order of the rules; empty for an assessee without a sheet. Rules on events are not in it: there is no event to speak of. */
    public static List<WhyNot> of(RunResult result, String assessee) {
        Optional<ScoreSheet> sheet = result.sheets().stream().filter(each -> each.participant().no().equals(assessee)).findFirst();
        Optional<Graded> graded = result.graded().stream().filter(each -> each.no().equals(assessee)).findFirst();
        return of(sheet.orElse(null), graded.orElse(null), result.terms());
    }

    /**
     * The same from what one assessee has, where the whole result is too big to be looked at.
     *
     * @param sheet  with the figures of the assessee; null: there is none
     * @param graded place and grade; null: there is none
     */
    public static List<WhyNot> of(ScoreSheet sheet, Graded graded, Terms terms) {
        List<WhyNot> silent = new ArrayList<>();
        for (Rule rule : terms.compiled().rules()) {
            Known known = switch (rule.stage()) {
                case OCCURRENCE, EVENT -> null;
                case ENROLMENT, PERIOD -> sheet == null ? null : sheet.participant().known(terms);
                case RANKED -> graded == null ? null : Grading.known(graded.standing(), terms);
                case STANDING -> graded == null ? null : Outcomes.known(graded, terms);
            };
            if (known != null) {
                of(rule, known, terms).ifPresent(silent::add);
            }
        }
        return silent;
    }

    /** Of one rule on what it could see; empty where it fires. */
    public static Optional<WhyNot> of(Rule rule, Known known, Terms terms) {
        return Conditions.fires(rule, known, terms.inForce(known)) ? Optional.empty()
                : Optional.of(new WhyNot(rule.stage(), rule.target(), rule.name(), rule.clause(), missed(rule, known, terms)));
    }

    private static List<Missed> missed(Rule rule, Known known, Terms terms) {
        List<Missed> missed = new ArrayList<>();
        for (Condition condition : rule.conditions()) {
            if (!Conditions.holds(condition, known, terms.inForce(known))) {
                missed.add(missed(condition, known, terms));
            }
        }
        List<String> told = missed.stream().map(Missed::field).toList();
        for (String field : rule.fieldsRead()) {
            if (known.value(field) == null && !told.contains(field)) {
                missed.add(new Missed(field, new FieldNames(terms.compiled().version()).of(field), "", "", "", null, !known.doesNotApply(field)));
            }
        }
        for (String parameter : rule.parametersRead()) {
            if (!terms.inForce(known).has(parameter) && missed.stream().noneMatch(each -> each.wanted().startsWith("p." + parameter + " ="))) {
                missed.add(new Missed("p." + parameter, new FieldNames(terms.compiled().version()).of("p." + parameter), "", "", "", null, true));
            }
        }
        return missed;
    }

    private static Missed missed(Condition condition, Known known, Terms terms) {
        Object actual = known.value(condition.field());
        List<String> wanted = new ArrayList<>();
        for (Operand operand : condition.right()) {
            String value = Reasons.show(Conditions.value(operand, known, terms.inForce(known)));
            wanted.add(operand instanceof Operand.ParameterOf parameter ? "p." + parameter.parameter() + " = " + value
                    : operand instanceof Operand.FieldValue field ? field.field() + " = " + value : value);
        }
        Object goal = Conditions.value(condition.right().get(0), known, terms.inForce(known));
        boolean isOne = condition.right().size() == 1;
        BigDecimal gap = isOne && actual instanceof BigDecimal number && goal instanceof BigDecimal other ? other.subtract(number).abs() : null;
        return new Missed(condition.field(), new FieldNames(terms.compiled().version()).of(condition.field()), condition.operator().sign(), Reasons.show(actual),
                String.join(FieldNames.BETWEEN, wanted), gap, !known.doesNotApply(condition.field()));
    }
}
