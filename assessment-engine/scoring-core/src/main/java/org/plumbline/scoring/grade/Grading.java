package org.plumbline.scoring.grade;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.policy.GradeBand;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.policy.Veto;
import org.plumbline.scoring.rank.Standing;
import org.plumbline.scoring.rules.Evaluation;
import org.plumbline.scoring.rules.Known;
import org.plumbline.scoring.rules.Rule;
import org.plumbline.scoring.rules.RuleCall;
import org.plumbline.scoring.rules.Stage;
import org.plumbline.scoring.rules.Terms;
import org.plumbline.scoring.rules.Verb;
import org.plumbline.scoring.score.Participant;
import org.plumbline.scoring.score.Quarantine;
import org.plumbline.scoring.score.Reasons;
import org.plumbline.scoring.score.ScoreSheet;

/** Pass 11: the band of the printed total, then vetoes and rules, then quotas. A grade is only ever lowered, and says why. */
public final class Grading {

    private final Terms terms;
    private final Policy policy;

    private Grading(Terms terms) {
        this.terms = terms;
        this.policy = terms.policy();
    }

    /** In the order of the standings. Who cannot be graded is left out and told among the unsettled. */
    public static List<Graded> grade(List<Standing> standings, List<Participant> roster, Quarantine unsettled, Findings findings, Terms terms) {
        List<Graded> banded = beforeQuotas(standings, unsettled, terms);
        return terms.policy().bands().isEmpty() ? banded : Quotas.apply(banded, roster, findings, terms);
    }

    /** By bands, vetoes and rules, which look at each alone; in the order of the standings, without those who cannot be graded. */
    public static List<Graded> beforeQuotas(List<Standing> standings, Quarantine unsettled, Terms terms) {
        if (terms.policy().bands().isEmpty()) {
            return standings.stream().map(standing -> new Graded(standing, null, null, Graded.HeldBackBy.NOTHING, null)).toList();
        }
        Grading grading = new Grading(terms);
        List<Graded> banded = new ArrayList<>(standings.size());
        Portions.of(standings).forEach(portion -> banded.addAll(grading.byBandsAndRules(portion, unsettled)));
        return banded;
    }

    private List<Graded> byBandsAndRules(List<Standing> standings, Quarantine unsettled) {
        List<Known> facts = standings.stream().map(standing -> known(standing, terms)).toList();
        List<Evaluation> evaluations = terms.evaluate(Stage.RANKED, facts);
        List<Graded> graded = new ArrayList<>(standings.size());
        for (int i = 0; i < standings.size(); i++) {
            Evaluation evaluation = evaluations.get(i);
            if (evaluation.fault() != null) {
                unsettled.add(standings.get(i).sheet().participant(), evaluation.fault());
            } else {
                graded.add(byRules(byBand(standings.get(i)), evaluation, facts.get(i)));
            }
        }
        return graded;
    }

    private Graded byBand(Standing standing) {
        String band = bandOf(standing.sheet().total());
        Graded graded = new Graded(standing, band, band, Graded.HeldBackBy.NOTHING, null);
        for (Veto veto : standing.sheet().vetoes()) {
            if (veto.gradeAtMost() != null && policy.gradeOrder(graded.grade()) < policy.gradeOrder(veto.gradeAtMost())) {
                Text reason = new Text("一票否决（{0}），等次不高于 {1}", "veto ({0}): at most {1}").with(veto.clause(), gradeName(policy, veto.gradeAtMost()));
                graded = graded.lowered(veto.gradeAtMost(), Graded.HeldBackBy.VETO, any -> reason);
            }
        }
        return graded;
    }

    private String bandOf(BigDecimal total) {
        for (GradeBand band : policy.bands()) {
            if (band.from() == null || total.compareTo(terms.inForce().number(band.from())) >= 0) {
                return band.code();
            }
        }
        throw new IllegalStateException("the last band takes all the rest");
    }

    private Graded byRules(Graded graded, Evaluation evaluation, Known known) {
        Graded result = graded;
        for (RuleCall call : evaluation.calls()) {
            Rule rule = terms.rule(call.rule());
            Text reason = Reasons.text(rule, known, null, terms);
            if (call.verb() == Verb.UNGRADED) {
                return graded.lowered(null, Graded.HeldBackBy.RULE, any -> reason);
            }
            if (policy.gradeOrder(result.grade()) < policy.gradeOrder(call.target())) {
                result = result.lowered(call.target(), Graded.HeldBackBy.RULE, any -> reason);
            }
        }
        return result;
    }

    static Text gradeName(Policy policy, String code) {
        return policy.bands().get(policy.gradeOrder(code)).name();
    }

    /** What rules on Ranked see. */
    public static Known known(Standing standing, Terms terms) {
        ScoreSheet sheet = standing.sheet();
        Known period = sheet.participant().known(terms);
        return field -> switch (field) {
            case "total" -> sheet.total();
            case "attainment" -> sheet.attainment();
            case "rank" -> number(standing.rank());
            case "fromLast" -> number(standing.fromLast());
            case "tied" -> number(standing.tied());
            case "size" -> number(standing.size());
            default -> period.value(field);
        };
    }

    private static BigDecimal number(Integer whole) {
        return whole == null ? null : BigDecimal.valueOf(whole);
    }
}
