package org.plumbline.service.difference;

import java.util.List;
import java.util.Map;

import org.plumbline.scoring.explain.Mover;
import org.plumbline.scoring.explain.ScoreDiff;
import org.plumbline.scoring.explain.VersionChange;
import org.plumbline.scoring.input.Catalogue;
import org.plumbline.service.run.ScoringRun;

/**
 * Two revisions of one policy and period beside each other.
 *
 * @param before the run that is superseded
 * @param causes by number of the assessee; also of some for whom nothing came of it
 */
record Differences(ScoringRun before, ScoringRun after, ScoreDiff diff, VersionChange version, Map<String, List<Cause>> causes, DiffWords words, Catalogue catalogue) {

    /** Why something is different for somebody. */
    enum Why {
        /** What was read of him is another. */ OWN_INPUT,
        /** The rules, parameters or catalogue are others. */ VERSION,
        /** Nothing of his own: others moved past him, or a figure of the group moved with them. */ OTHERS
    }

    List<Cause> causes(Mover mover) {
        return causes.getOrDefault(mover.assessee(), List.of());
    }

    List<Why> why(Mover mover) {
        boolean isOwn = !causes(mover).isEmpty();
        if (!version.isNone()) {
            return isOwn ? List.of(Why.OWN_INPUT, Why.VERSION) : List.of(Why.VERSION);
        }
        return List.of(isOwn ? Why.OWN_INPUT : Why.OTHERS);
    }
}
