package org.plumbline.scoring;

import java.io.OutputStream;
import java.util.List;

import org.plumbline.scoring.score.ScoreLine;
import org.plumbline.scoring.score.ScoreSheet;

/** The canonical form of one score sheet. */
final class SheetText {

    /** Bytes of a sum. */
    static final int SUM = 32;

    private SheetText() {
    }

    /** SHA-256 of each sheet, one after the other. */
    static byte[] sums(List<ScoreSheet> sheets) {
        byte[] sums = new byte[sheets.size() * SUM];
        try (CanonicalText.Summed summed = new CanonicalText.Summed(OutputStream.nullOutputStream())) {
            for (int i = 0; i < sheets.size(); i++) {
                ScoreSheet sheet = sheets.get(i);
                summed.text().object(() -> sheet(summed.text(), sheet));
                System.arraycopy(summed.part(), 0, sums, i * SUM, SUM);
            }
        }
        return sums;
    }

    private static void sheet(CanonicalText text, ScoreSheet sheet) {
        text.field("assessee", sheet.participant().no());
        text.field("total", sheet.total());
        text.field("attainment", sheet.attainment());
        text.field("notGraded", sheet.notGraded() == null ? null : sheet.notGraded().zh());
        text.list("lines", sheet.lines(), line -> line(text, line));
    }

    private static void line(CanonicalText text, ScoreLine line) {
        text.field("scope", line.scope());
        text.field("kind", line.kind());
        text.field("points", line.points());
        text.field("rule", line.rule());
        text.field("clause", line.clause());
        text.field("event", line.event());
        text.field("reason", line.reason().zh());
        text.fields("figures", line.figures());
    }
}
