package org.plumbline.service.standing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import io.swagger.v3.oas.annotations.media.Schema;

import org.plumbline.scoring.explain.FieldNames;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.report.Wordings;
import org.plumbline.service.run.KeptSheet;

/**
 * A month against the one before it, part by part: what each indicator came to, and whether the figures or the policy have changed.
 *
 * @param newVersion whether another version of the policy was in force
 * @param parts      those that differ in points or figures, in the order of the sheet
 */
@Schema(name = "MonthChange")
record MonthChange(long run, String period, String totalBefore, String total, boolean newVersion, List<Part> parts) {

    /**
     * An indicator, a section or the total.
     *
     * @param pointsBefore points of all its lines; absent: it was not on the sheet
     * @param points       likewise
     * @param figures      that its rules read and that differ
     */
    @Schema(name = "MonthChangePart")
    record Part(String scope, Text scopeName, @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) BigDecimal pointsBefore,
            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) BigDecimal points, List<ChangedFigure> figures) { }

    /** A figure with both values; absent: there was none. */
    @Schema(name = "ChangedFigure")
    record ChangedFigure(String field, Text name, @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) String before,
            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) String value) { }

    static MonthChange between(OwnRuns.Own own, KeptSheet before, KeptSheet now, boolean newVersion, FieldNames names) {
        Map<String, BigDecimal> pointsBefore = points(before);
        Map<String, BigDecimal> points = points(now);
        Set<String> scopes = new LinkedHashSet<>(points.keySet());
        scopes.addAll(pointsBefore.keySet());
        List<Part> parts = new ArrayList<>();
        for (String scope : scopes) {
            List<ChangedFigure> figures = figures(before, now, scope, names);
            BigDecimal then = pointsBefore.get(scope);
            BigDecimal today = points.get(scope);
            boolean isEqual = then != null && today != null && then.compareTo(today) == 0;
            if (!isEqual || !figures.isEmpty()) {
                parts.add(new Part(scope, Wordings.scope(scope, names.version().policy()), then, today, figures));
            }
        }
        return new MonthChange(own.publication().run(), own.publication().period(), before.total(), now.total(), newVersion, parts);
    }

    private static Map<String, BigDecimal> points(KeptSheet sheet) {
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        sheet.lines().forEach(line -> points.merge(line.scope(), new BigDecimal(line.points()), BigDecimal::add));
        return points;
    }

    private static List<ChangedFigure> figures(KeptSheet before, KeptSheet now, String scope, FieldNames names) {
        SortedMap<String, String> then = read(before, scope);
        SortedMap<String, String> today = read(now, scope);
        Set<String> fields = new LinkedHashSet<>(then.keySet());
        fields.addAll(today.keySet());
        return fields.stream().filter(field -> !field.startsWith("p.") && !Objects.equals(then.get(field), today.get(field)))
                .map(field -> new ChangedFigure(field, names.of(field), then.get(field), today.get(field))).toList();
    }

    private static SortedMap<String, String> read(KeptSheet sheet, String scope) {
        SortedMap<String, String> figures = new TreeMap<>();
        sheet.lines().stream().filter(line -> line.scope().equals(scope) && line.event() == null && line.figures() != null).forEach(line -> figures.putAll(line.figures()));
        return figures;
    }
}
