package org.plumbline.scoring.lint;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.plumbline.scoring.finding.Suggestion;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.policy.FigureRule;
import org.plumbline.scoring.policy.FigureSource;
import org.plumbline.scoring.policy.GradeBand;
import org.plumbline.scoring.policy.PolicyVersion;

/**
 * Holds what a policy reads of the results of others to what these others give: a misspelt grade would count nobody, and a misspelt policy
 * has no results, and either looks like a month in which nothing happened. Where several texts of one policy are there, one of them is enough.
 */
public final class ResultsRead {

    private final PolicyVersion one;
    private final List<PolicyVersion> others;
    private final Remarks remarks = new Remarks();

    private ResultsRead(List<PolicyVersion> all, PolicyVersion one) {
        this.one = one;
        this.others = all.stream().filter(other -> !other.policy().code().equals(one.policy().code())).toList();
    }

    /**
     * Findings stand in the text of {@code one}. Of a policy that is not there nothing is known, but that its code may be a slip of the pen.
     *
     * @param all read without errors, {@code one} may be among them: its own names are held to itself where it is checked alone
     */
    public static Waivers.Settled compare(List<PolicyVersion> all, PolicyVersion one) {
        ResultsRead read = new ResultsRead(all, one);
        one.policy().figures().values().stream().filter(figure -> figure.of() instanceof FigureSource.Result).forEach(read::figure);
        return Waivers.settle(one.policy().waivers(), read.remarks.all(), EnumSet.noneOf(Look.class));
    }

    private void figure(FigureRule figure) {
        FigureSource.Result result = (FigureSource.Result) figure.of();
        if (result.policy().equals(one.policy().code())) {
            return;
        }
        List<PolicyVersion> meant = others.stream().filter(other -> other.policy().code().equals(result.policy())).toList();
        if (meant.isEmpty()) {
            Set<String> codes = others.stream().map(other -> other.policy().code()).collect(Collectors.toSet());
            codes.add(one.policy().code());
            Optional<String> slip = Suggestion.nearest(result.policy(), codes).filter(code -> Suggestion.isSlip(result.policy(), code));
            slip.ifPresent(code -> remarks.add(LintCode.POLICY_NOT_THERE, figure.name(), one.placeOf(figure.place(), "from", result.policy()), figure.name(), result.policy(), code));
            return;
        }
        if (result.value().isPlace() && meant.stream().allMatch(other -> other.policy().mainRanking().isEmpty())) {
            remarks.add(LintCode.NO_PLACES_THERE, figure.name(), one.placeOf(figure.place(), "of", result.value().name()), figure.name(), result.policy());
        }
        if (result.value().isNamed()) {
            name(figure, result, meant);
        }
        if (figure.collected() != null) {
            figure.where().in().forEach(grade -> grade(figure, grade, meant));
        }
    }

    private void name(FigureRule figure, FigureSource.Result result, List<PolicyVersion> meant) {
        boolean isPoints = result.value() == FigureSource.Result.Value.points;
        Set<String> known = new LinkedHashSet<>();
        meant.forEach(other -> {
            if (isPoints) {
                known.addAll(other.policy().indicators().keySet());
            } else {
                other.policy().coefficients().values().stream().filter(each -> each.isOfPoints(other.policy())).forEach(each -> known.add(each.name()));
            }
        });
        unknown(figure, "of", isPoints ? new Text("指标", "indicator") : new Text("得分的系数", "coefficient of points"), result.name(), known, meant);
    }

    private void grade(FigureRule figure, String grade, List<PolicyVersion> meant) {
        Set<String> known = new LinkedHashSet<>();
        meant.forEach(other -> other.policy().bands().stream().map(GradeBand::code).forEach(known::add));
        unknown(figure, "where", new Text("等次", "grade"), grade, known, meant);
    }

    private void unknown(FigureRule figure, String key, Text what, String name, Set<String> known, List<PolicyVersion> meant) {
        if (!known.contains(name)) {
            remarks.add(LintCode.UNKNOWN_THERE, figure.name(), one.placeOf(figure.place(), key, name), figure.name(), meant.get(0).policy().code(), what, name,
                    Suggestion.clause(name, known, meant.get(0).lexicon()));
        }
    }
}
