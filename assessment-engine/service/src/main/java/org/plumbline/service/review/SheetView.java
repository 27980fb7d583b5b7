package org.plumbline.service.review;

import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.media.Schema;
import org.plumbline.scoring.explain.FieldNames;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.report.Wordings;
import org.plumbline.service.run.KeptSheet;

/**
 * A score sheet with every word that explains it; the points of its lines add up to the total.
 *
 * @param attainment total / attainable points, a fraction
 * @param notGraded  why there is no grade; absent where there is one
 * @param standings  places in the rankings
 * @param outcomes   rewards and penalties that are proposed
 */
@Schema(name = "Sheet")
public record SheetView(String assessee, String name, List<FigureView> attributes, String total, String attainment, Text notGraded, List<LineView> lines,
        List<StandingView> standings, List<OutcomeView> outcomes) {

    /** A value under the name that people call it by. @param valueName absent where people say the value as it is */
    @Schema(name = "Figure")
    public record FigureView(String field, Text name, String value, @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) Text valueName) {

        static FigureView of(Map.Entry<String, String> figure, FieldNames names) {
            return new FigureView(figure.getKey(), names.of(figure.getKey()), figure.getValue(), names.valueName(figure.getKey(), figure.getValue()).orElse(null));
        }
    }

    /**
     * One explained part of the total.
     *
     * @param scope indicator or section, or {@code total}
     * @param kind  RULE, or the step of the arithmetic
     * @param event number of the report behind it
     */
    @Schema(name = "Line")
    public record LineView(String scope, Text scopeName, String kind, String points, String rule, String clause, String event, Text reason, List<FigureView> figures) {

        static LineView of(KeptSheet.Line line, FieldNames names) {
            return new LineView(line.scope(), Wordings.scope(line.scope(), names.version().policy()), line.kind(), line.points(), line.rule(), line.clause(),
                    line.event(), line.reason(), FieldNames.worthTelling(line.figures()).map(figure -> FigureView.of(figure, names)).toList());
        }
    }

    public static SheetView of(KeptSheet sheet, PolicyVersion version, List<StandingView> standings, List<OutcomeView> outcomes) {
        FieldNames names = new FieldNames(version);
        return new SheetView(sheet.assessee(), sheet.name(), sheet.attributes().entrySet().stream().map(each -> FigureView.of(each, names)).toList(),
                sheet.total(), sheet.attainment(), sheet.notGraded(), sheet.lines().stream().map(line -> LineView.of(line, names)).toList(), standings, outcomes);
    }
}
