package org.plumbline.scoring.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.grade.Graded;
import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.outcome.Outcome;
import org.plumbline.scoring.score.Quarantine;
import org.plumbline.scoring.score.ScoreLine;
import org.plumbline.scoring.score.ScoreSheet;

/** A result by assessee. */
final class ByAssessee {

    private final Map<String, Assessee> assessees = new HashMap<>();
    private final Map<String, ScoreSheet> sheets = new HashMap<>();
    private final Map<String, Graded> graded = new HashMap<>();
    private final Map<String, List<Outcome>> outcomes = new HashMap<>();
    private final Map<String, Quarantine.Entry> quarantine = new HashMap<>();
    private final Set<String> absent = new HashSet<>();

    ByAssessee(RunResult result) {
        result.input().assessees().forEach(assessee -> assessees.put(assessee.no(), assessee));
        result.sheets().forEach(sheet -> sheets.put(sheet.participant().no(), sheet));
        result.graded().forEach(each -> graded.put(each.no(), each));
        result.outcomes().forEach(outcome -> outcomes.computeIfAbsent(outcome.assessee(), any -> new ArrayList<>()).add(outcome));
        result.quarantine().forEach(entry -> quarantine.put(entry.assessee(), entry));
        result.notTakingPart().forEach(one -> absent.add(one.no()));
    }

    Set<String> numbers() {
        return assessees.keySet();
    }

    /** Null for somebody to whom the policy does not apply. */
    String name(String no) {
        return assessees.containsKey(no) ? assessees.get(no).name() : null;
    }

    List<ScoreLine> lines(String no) {
        return sheets.containsKey(no) ? sheets.get(no).lines() : List.of();
    }

    List<Outcome> outcomes(String no) {
        return outcomes.getOrDefault(no, List.of());
    }

    /** Null for somebody to whom the policy does not apply. */
    Mover.State state(String no) {
        if (quarantine.containsKey(no)) {
            return Mover.State.notScored(Mover.Status.QUARANTINED, quarantine.get(no).finding().message());
        }
        if (absent.contains(no)) {
            return Mover.State.notScored(Mover.Status.NOT_TAKING_PART, null);
        }
        ScoreSheet sheet = sheets.get(no);
        Graded place = graded.get(no);
        if (sheet == null) {
            return null;
        }
        return place == null ? new Mover.State(Mover.Status.SCORED, null, sheet.total(), null, 0, null, sheet.notGraded())
                : new Mover.State(Mover.Status.SCORED, place.standing().group(), sheet.total(), place.standing().rank(), place.standing().size(), place.grade(),
                        place.because());
    }
}
