package org.plumbline.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.grade.Graded;
import org.plumbline.scoring.input.LeftOut;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.outcome.Checks.Checked;
import org.plumbline.scoring.outcome.Outcome;
import org.plumbline.scoring.rules.Terms;
import org.plumbline.scoring.score.Participant;
import org.plumbline.scoring.score.Quarantine;
import org.plumbline.scoring.score.ScoreSheet;

/** Pass 13: lines add up to totals, and everybody is scored, quarantined or not taking part. A result that fails is never handed out. */
final class Verification {

    private Verification() {
    }

    /** @throws IllegalStateException if the result contradicts itself, which is a fault of this program and never of the data */
    static RunResult verified(RunInput input, Terms terms, List<Participant> roster, List<ScoreSheet> sheets, List<Graded> graded,
            List<Outcome> outcomes, List<Checked> checks, Quarantine quarantine, List<LeftOut> leftOut,
            Findings findings) {
        List<ScoreSheet> scored = sheets.stream().filter(sheet -> !quarantine.holds(sheet.participant())).toList();
        List<Graded> standing = graded.stream().filter(each -> !quarantine.holds(each.standing().sheet().participant())).toList();
        List<Participant> absent = roster.stream().filter(one -> !one.takesPart() && !quarantine.holds(one)).toList();
        for (ScoreSheet sheet : scored) {
            if (sheet.sumOfLines().compareTo(sheet.total()) != 0) {
                throw new IllegalStateException("lines of " + sheet.participant().no() + " add up to " + sheet.sumOfLines() + ", not " + sheet.total());
            }
        }
        Set<String> assessed = new HashSet<>();
        input.assessees().forEach(assessee -> assessed.add(assessee.no()));
        List<Quarantine.Entry> quarantined = quarantine.entries().stream().filter(entry -> assessed.contains(entry.assessee())).toList();
        int accounted = scored.size() + quarantined.size() + absent.size();
        if (accounted != input.assessees().size()) {
            throw new IllegalStateException(input.assessees().size() + " assessees went in, " + accounted + " are accounted for");
        }
        RunResult result = new RunResult(input, terms, scored, standing, outcomes, checks, quarantined, absent, leftOut,
                findings.sorted(), "");
        return new RunResult(input, terms, scored, standing, outcomes, checks, result.quarantine(), absent, leftOut, result.findings(),
                ResultText.hash(result));
    }
}
