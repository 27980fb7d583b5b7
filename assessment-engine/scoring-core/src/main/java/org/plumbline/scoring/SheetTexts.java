package org.plumbline.scoring;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.score.ScoreLine;
import org.plumbline.scoring.score.ScoreSheet;

/** Score sheets in their canonical form, in JSON: as they are kept, and as a result is summed up. */
public final class SheetTexts {

    /** Bytes of a sum. */
    static final int SUM = 32;
    private static final int USUAL = 2_048;

    private final byte[] texts;
    /** Where each ends. */
    private final int[] ends;

    private SheetTexts(byte[] texts, int[] ends) {
        this.texts = texts;
        this.ends = ends;
    }

    /** In their order. */
    public static SheetTexts of(List<ScoreSheet> sheets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(USUAL * (sheets.size() + 1));
        int[] ends = new int[sheets.size()];
        try (CanonicalText.Written text = new CanonicalText.Written(out)) {
            for (int i = 0; i < ends.length; i++) {
                ScoreSheet sheet = sheets.get(i);
                text.text().object(() -> sheet(text.text(), sheet));
                text.flush();
                ends[i] = out.size();
            }
        }
        return new SheetTexts(out.toByteArray(), ends);
    }

    /** @param index of the sheet, from 0 */
    public String text(int index) {
        return new String(texts, begin(index), ends[index] - begin(index), StandardCharsets.UTF_8);
    }

    /** SHA-256 of each text in UTF-8, one after the other. */
    byte[] sums() {
        MessageDigest digest = CanonicalText.sha256();
        byte[] sums = new byte[ends.length * SUM];
        for (int i = 0; i < ends.length; i++) {
            digest.update(texts, begin(i), ends[i] - begin(i));
            System.arraycopy(digest.digest(), 0, sums, i * SUM, SUM);
        }
        return sums;
    }

    private int begin(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    private static void sheet(CanonicalText text, ScoreSheet sheet) {
        text.field("assessee", sheet.participant().no());
        text.field("name", sheet.participant().assessee().name());
        text.fields("attributes", sheet.participant().assessee().attributes());
        text.field("total", sheet.total());
        text.field("attainment", sheet.attainment());
        words(text, "notGraded", sheet.notGraded());
        text.list("lines", sheet.lines(), line -> line(text, line));
        text.fields("factors", sheet.factors());
    }

    private static void line(CanonicalText text, ScoreLine line) {
        text.field("scope", line.scope());
        text.field("kind", line.kind());
        text.field("points", line.points());
        text.field("rule", line.rule());
        text.field("clause", line.clause());
        text.field("event", line.event());
        words(text, "reason", line.reason());
        text.fields("figures", line.figures());
    }

    /** What an author wrote once stands there once. */
    private static void words(CanonicalText text, String name, Text words) {
        if (words != null && !words.zh().equals(words.en())) {
            text.object(name, () -> {
                text.field("zh", words.zh());
                text.field("en", words.en());
            });
        } else if (words != null) {
            text.field(name, words.zh());
        }
    }
}
