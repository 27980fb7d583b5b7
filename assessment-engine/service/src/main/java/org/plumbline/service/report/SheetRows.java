package org.plumbline.service.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.plumbline.scoring.explain.FieldNames;
import org.plumbline.scoring.report.Wordings;
import org.plumbline.service.run.KeptSheet;

/** The lines of one score sheet, and the sum that they add up to. */
final class SheetRows {

    private SheetRows() {
    }

    static List<Rows.Line> of(KeptSheet sheet, FinishedMonth month) {
        FieldNames names = new FieldNames(month.version());
        List<Rows.Line> rows = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (KeptSheet.Line line : sheet.lines()) {
            BigDecimal points = new BigDecimal(line.points());
            sum = sum.add(points);
            rows.add(new Rows.Line(rows.size() + 1, month.in(Wordings.scope(line.scope(), month.policy())), rule(line), explanation(line, names, month),
                    points, false, sheet.assessee(), sheet.name()));
        }
        rows.add(new Rows.Line(null, month.in(Word.SUM), "", "", sum, true, sheet.assessee(), sheet.name()));
        return rows;
    }

    private static String rule(KeptSheet.Line line) {
        return String.join("\n", Deeds.nonEmpty(line.rule() == null ? "" : line.rule(), line.clause() == null ? "" : line.clause()));
    }

    private static String explanation(KeptSheet.Line line, FieldNames names, FinishedMonth month) {
        String figures = FieldNames.worthTelling(line.figures()).map(figure -> month.in(Word.FIGURE, month.in(names.of(figure.getKey())),
                month.in(names.value(figure.getKey(), figure.getValue())))).collect(Collectors.joining(month.in(Word.AND)));
        return String.join("\n", Deeds.nonEmpty(month.in(line.reason()), figures, line.event() == null ? "" : month.in(Word.EVENT, line.event())));
    }
}
