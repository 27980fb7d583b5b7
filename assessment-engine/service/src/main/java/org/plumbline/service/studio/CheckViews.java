package org.plumbline.service.studio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.plumbline.scoring.check.PolicyCheck;
import org.plumbline.scoring.explain.WhyNot;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.lint.Waived;
import org.plumbline.scoring.policy.Parameter;
import org.plumbline.scoring.policy.ParameterForm;
import org.plumbline.scoring.policy.ParameterValue;
import org.plumbline.scoring.scenario.Difference;
import org.plumbline.scoring.scenario.RuleCoverage;
import org.plumbline.scoring.scenario.ScenarioResult;
import org.plumbline.service.http.Problem.FoundView;
import org.plumbline.service.http.Problem.PlaceView;

/** What the check of texts says, as it is answered. */
final class CheckViews {

    /** A text that is no policy at all may have a mistake in each word. */
    private static final int MOST_FINDINGS = 500;

    private CheckViews() {
    }

    /**
     * @param scenarios absent where none was run: not asked for, or the texts have errors
     * @param coverage  of each rule by the scenarios, in the order of the text; empty where none was run
     */
    @Schema(name = "PolicyCheck")
    record CheckView(PolicyChecks.Depth depth, @Schema(description = "how many there are, also beyond those that are listed") int errors, int warnings,
            @Schema(description = "in the order of file, line and column; at most 500") List<FoundView> findings,
            @Schema(description = "what the policy keeps, each with its reason; counted neither as errors nor as warnings") List<WaivedView> waived,
            @Schema(description = "0 where the texts have errors") int rules, ScenariosView scenarios, List<CoverageView> coverage, List<ParameterView> parameters) {

        static CheckView of(PolicyChecks.Depth depth, PolicyCheck.Report report, List<ParameterForm.Entry> form) {
            int errors = (int) report.findings().stream().filter(Finding::isError).count();
            return new CheckView(depth, errors, report.findings().size() - errors, report.findings().stream().limit(MOST_FINDINGS).map(FoundView::of).toList(),
                    report.waived().stream().map(WaivedView::of).toList(),
                    report.rules(), ScenariosView.of(depth, report), report.coverage().stream().map(CoverageView::of).toList(), form.stream().map(ParameterView::of).toList());
        }
    }

    @Schema(name = "WaivedFinding")
    record WaivedView(FoundView finding, @Schema(description = "as written in policy.yaml") String reason) {

        static WaivedView of(Waived it) {
            return new WaivedView(FoundView.of(it.finding()), it.reason());
        }
    }

    @Schema(name = "ScenarioResults")
    record ScenariosView(int passed, int failed, List<ScenarioView> results) {

        static ScenariosView of(PolicyChecks.Depth depth, PolicyCheck.Report report) {
            // where the texts have errors nothing was compiled and there are no rules
            if (depth == PolicyChecks.Depth.TEXT || report.rules() == 0) {
                return null;
            }
            int passed = (int) report.scenarios().stream().filter(ScenarioResult::passed).count();
            return new ScenariosView(passed, report.scenarios().size() - passed, report.scenarios().stream().map(ScenarioView::of).toList());
        }
    }

    @Schema(name = "ScenarioResult")
    record ScenarioView(String name, boolean passed, PlaceView place, @Schema(description = "names of the rules that fired for anybody in it") List<String> fired,
            @Schema(description = "empty where it passed") List<DifferenceView> differences) {

        static ScenarioView of(ScenarioResult it) {
            return new ScenarioView(it.scenario().name(), it.passed(), PlaceView.of(it.scenario().place()), it.fired().stream().sorted().toList(),
                    it.details().stream().map(DifferenceView::of).toList());
        }
    }

    /** What came out otherwise than expected; the same place, code and message stand among the findings. */
    @Schema(name = "ScenarioDifference")
    record DifferenceView(PlaceView place, String code, Text message, List<LineView> lines, List<NotFiredView> notFired) {

        static DifferenceView of(Difference it) {
            return new DifferenceView(PlaceView.of(it.finding().place()), it.finding().code(), it.finding().message(), it.lines().stream().map(LineView::of).toList(),
                    it.silent().stream().map(NotFiredView::of).toList());
        }
    }

    @Schema(name = "ScenarioLine")
    record LineView(@Schema(description = "code of an indicator or section, or total") String scope,
            @Schema(description = "points; absent where no such line was expected") BigDecimal expected,
            @Schema(description = "points; absent where no such line came") BigDecimal actual,
            @Schema(description = "that booked the line; absent for a step of the arithmetic") String rule, Text reason) {

        static LineView of(Difference.Line it) {
            return new LineView(it.scope(), it.expected(), it.actual(), it.rule(), it.reason());
        }
    }

    @Schema(name = "RuleNotFired")
    record NotFiredView(String rule, @Schema(description = "kind and day of the event that comes nearest, for a rule on events; absent: there is none") String event,
            @Schema(description = "the conditions that do not hold; empty where there is no event") List<MissedView> missed) {

        static NotFiredView of(Difference.Silent it) {
            return new NotFiredView(it.why().rule(), it.event(), it.why().missed().stream().map(MissedView::of).toList());
        }
    }

    @Schema(name = "MissedCondition")
    record MissedView(String field, Text fieldName, @Schema(description = "empty where the field has no value") String operator, String actual, String wanted,
            @Schema(description = "by how much a number misses it") BigDecimal gap) {

        static MissedView of(WhyNot.Missed it) {
            return new MissedView(it.field(), it.fieldName(), it.operator(), it.actual(), it.wanted(), it.gap());
        }
    }

    @Schema(name = "RuleCoverage")
    record CoverageView(String rule, PlaceView place, @Schema(description = "names of the scenarios in which it fires") List<String> firedBy,
            @Schema(description = "names of those in which it does not") List<String> unfiredIn) {

        static CoverageView of(RuleCoverage it) {
            return new CoverageView(it.rule(), PlaceView.of(it.place()), it.firedBy(), it.unfiredIn());
        }
    }

    /** A parameter for a form; least and greatest are the inclusive limits of its values, absent where the text has none. */
    @Schema(name = "Parameter")
    record ParameterView(String code, Text name, Parameter.Kind kind, String unit, BigDecimal least, BigDecimal greatest,
            @Schema(description = "EVENT_DAY: the day of an event decides which value holds for it") Parameter.DatedBy datedBy, PlaceView place, List<DatedView> values) {

        static ParameterView of(ParameterForm.Entry it) {
            Parameter parameter = it.parameter();
            return new ParameterView(parameter.name(), parameter.title(), parameter.kind(), parameter.unit(), parameter.least(), parameter.greatest(),
                    parameter.datedBy(), PlaceView.of(parameter.place()), it.values().stream().map(DatedView::of).toList());
        }
    }

    /**
     * What a parameter holds from a month on.
     *
     * @param mode  how steps or brackets count; absent for other kinds
     * @param bands how several rows of steps count; absent for other kinds
     * @param ties  how equals share the places of a table; absent where it is not one of places
     */
    @Schema(name = "DatedValue")
    record DatedView(@Schema(description = "the date as it is written: 2026-01, 2026-Q1, 2026, or 2026-03-15 where the day of the event decides") String label,
            @Schema(description = "the first policy month in which it holds", example = "2026-01") String month,
            @Schema(description = "the first day on which it holds") LocalDate day, String clause, boolean assumed, PlaceView place,
            String mode, String bands, String ties, List<NumberView> numbers) {

        static DatedView of(ParameterForm.Dated it) {
            ParameterValue value = it.value().value();
            String mode = value instanceof ParameterValue.Steps steps ? steps.mode().name() : value instanceof ParameterValue.Brackets brackets ? brackets.mode().name() : null;
            String bands = value instanceof ParameterValue.Steps steps ? steps.bands().name() : null;
            String ties = value instanceof ParameterValue.Table table && table.ties() != null ? table.ties().name() : null;
            return new DatedView(it.label(), it.month().toString(), it.day(), it.value().clause(), it.value().assumed(), PlaceView.of(it.value().place()), mode, bands, ties,
                    it.numbers().stream().map(NumberView::of).toList());
        }
    }

    /** One number that may be tuned; its place is that of the number alone. */
    @Schema(name = "TunableNumber")
    record NumberView(@Schema(description = "absent for a single number; code or place of a table; from and to of a range; each, at-most, otherwise, 1.beyond, 1.from, 1.above, 1.value … of steps"
            + " and brackets. Sent as row of a parameter edit") String row, BigDecimal value, @Schema(description = "of this row alone") String clause, PlaceView place) {

        static NumberView of(ParameterForm.Number it) {
            return new NumberView(it.row(), it.value(), it.clause(), PlaceView.of(it.place()));
        }
    }
}
