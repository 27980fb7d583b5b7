package org.plumbline.scoring;

import org.plumbline.scoring.grade.Graded;
import org.plumbline.scoring.outcome.Outcome;
import org.plumbline.scoring.rank.Standing;
import org.plumbline.scoring.score.ScoreLine;
import org.plumbline.scoring.score.ScoreSheet;

/** The canonical form of a result: everything that a person could dispute, and nothing that differs between two equal runs. */
final class ResultText {

    private ResultText() {
    }

    static String hash(RunResult result) {
        return CanonicalText.hash(text -> text.object(() -> {
            text.field("policy", result.terms().policy().code());
            text.field("version", result.input().bundle().checksum());
            text.field("period", result.input().period());
            text.list("sheets", result.sheets(), sheet -> sheet(text, sheet));
            text.list("standings", result.graded(), graded -> standing(text, graded));
            text.list("outcomes", result.outcomes(), outcome -> outcome(text, outcome));
            text.list("quarantine", result.quarantine(), entry -> {
                text.field("assessee", entry.assessee());
                text.field("code", entry.finding().code());
                text.field("rule", entry.rule());
                text.field("message", entry.finding().message().zh());
            });
            text.list("notTakingPart", result.notTakingPart(), one -> text.field("assessee", one.no()));
        }));
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
