package org.plumbline.scoring;

import java.io.OutputStream;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

import org.plumbline.scoring.grade.Graded;
import org.plumbline.scoring.outcome.Outcome;
import org.plumbline.scoring.rank.Standing;
import org.plumbline.scoring.score.Participant;
import org.plumbline.scoring.score.Quarantine;

/** The canonical form of a result: everything that a person could dispute, and nothing that differs between two equal runs. */
final class ResultText {

    private final CanonicalText.Summed summed = new CanonicalText.Summed(OutputStream.nullOutputStream());
    private final CanonicalText text = summed.text();

    /** Begins with the sheets; then come the standings, the outcomes and the rest. */
    ResultText(String policy, String version, String period) {
        text.beginObject();
        text.field("policy", policy);
        text.field("version", version);
        text.field("period", period);
        text.beginList("sheets");
    }

    /** @param sums of some sheets, one after the other: a result of millions is summed up by many hands, and one sheet can be proved without the others */
    void sheets(byte[] sums) {
        for (int from = 0; from < sums.length; from += SheetTexts.SUM) {
            text.entry(HexFormat.of().formatHex(sums, from, from + SheetTexts.SUM));
        }
    }

    void standings(List<Graded> all) {
        text.endList();
        text.list("standings", all, graded -> standing(text, graded));
        text.beginList("outcomes");
    }

    void outcomes(List<Outcome> more) {
        more.forEach(each -> text.object(() -> outcome(text, each)));
    }

    /** SHA-256 in hexadecimal. */
    String sum(Collection<Quarantine.Entry> quarantine, Collection<Quarantine.Entry> unsettled, List<Participant> notTakingPart) {
        text.endList();
        text.list("quarantine", quarantine, entry -> entry(text, entry));
        text.list("notTakingPart", notTakingPart, one -> text.field("assessee", one.no()));
        if (!unsettled.isEmpty()) {
            text.list("unsettled", unsettled, entry -> entry(text, entry));
        }
        text.endObject();
        return summed.sum();
    }

    private static void entry(CanonicalText text, Quarantine.Entry entry) {
        text.field("assessee", entry.assessee());
        text.field("code", entry.finding().code());
        text.field("rule", entry.rule());
        text.field("message", entry.finding().message().zh());
    }

    private static void standing(CanonicalText text, Graded graded) {
        Standing standing = graded.standing();
        text.field("assessee", graded.no());
        text.field("group", standing.group());
        text.field("rank", standing.rank());
        text.field("fromLast", standing.fromLast());
        text.field("tied", standing.tied());
        text.field("size", standing.size());
        text.field("grade", graded.grade());
        text.field("bandGrade", graded.bandGrade());
        text.field("heldBackBy", graded.heldBackBy());
        text.field("because", graded.because() == null ? null : graded.because().zh());
    }

    private static void outcome(CanonicalText text, Outcome outcome) {
        text.field("assessee", outcome.assessee());
        text.field("code", outcome.code());
        text.field("amount", outcome.amount());
        text.field("rule", outcome.rule());
        text.field("clause", outcome.clause());
        text.field("reason", outcome.reason().zh());
    }
}
