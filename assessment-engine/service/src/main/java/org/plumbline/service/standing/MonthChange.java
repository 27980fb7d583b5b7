package org.plumbline.service.standing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
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

    static MonthChange between(OwnSheet before, OwnSheet own, KeptSheet now, FieldNames names) {
        KeptSheet then = before.read();
        Map<String, Scope> scopesThen = scopes(then);
        Map<String, Scope> scopesNow = scopes(now);
        Set<String> codes = new LinkedHashSet<>(scopesNow.keySet());
        codes.addAll(scopesThen.keySet());
        List<Part> parts = new ArrayList<>();
        for (String code : codes) {
            Scope was = scopesThen.getOrDefault(code, Scope.MISSING);
            Scope is = scopesNow.getOrDefault(code, Scope.MISSING);
            List<ChangedFigure> figures = changed(was.figures(), is.figures(), names);
            boolean isEqual = was.points() != null && is.points() != null && was.points().compareTo(is.points()) == 0;
            if (!isEqual || !figures.isEmpty()) {
                parts.add(new Part(code, Wordings.scope(code, names.version().policy()), was.points(), is.points(), figures));
            }
        }
        return new MonthChange(before.run(), before.period(), then.total(), now.total(), before.version() != own.version(), parts);
    }

    /**
     * What the lines of an indicator, a section or the total come to.
     *
     * @param points  null: there are none
     * @param figures that its rules read, of no event
     */
    private record Scope(BigDecimal points, SortedMap<String, String> figures) {

        static final Scope MISSING = new Scope(null, Collections.emptySortedMap());
    }

    private static Map<String, Scope> scopes(KeptSheet sheet) {
        Map<String, Scope> scopes = new LinkedHashMap<>();
        for (KeptSheet.Line line : sheet.lines()) {
            Scope before = scopes.get(line.scope());
            BigDecimal points = new BigDecimal(line.points());
            Scope now = before == null ? new Scope(points, new TreeMap<>()) : new Scope(before.points().add(points), before.figures());
            if (line.event() == null && line.figures() != null) {
                now.figures().putAll(line.figures());
            }
            scopes.put(line.scope(), now);
        }
        return scopes;
    }

    private static List<ChangedFigure> changed(SortedMap<String, String> then, SortedMap<String, String> now, FieldNames names) {
        if (then.equals(now)) {
            return List.of();
        }
        Set<String> fields = new LinkedHashSet<>(then.keySet());
        fields.addAll(now.keySet());
        return fields.stream().filter(field -> !field.startsWith("p.") && !Objects.equals(then.get(field), now.get(field)))
                .map(field -> new ChangedFigure(field, names.of(field), then.get(field), now.get(field))).toList();
    }
}
