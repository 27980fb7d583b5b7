package org.plumbline.service.run;

import java.util.Map;

/** Where a run is between its beginning and its end. */
public enum RunPhase {
    /** Begun; waits for the run before it. */ WAITING,
    /** What it reads is being fixed. */ FREEZE,
    /** What one must know of others is being gathered; or the passes of a result that is in one piece. */ SCORE,
    /** Slices are being scored, and their sheets stored. */ STORE,
    /** Places and grades are being stored. */ STANDINGS,
    /** Rewards, penalties and findings are being stored. */ OUTCOMES,
    /** What is stored is being read back and compared. */ VERIFY,
    /** Ready for review. */ DONE;

    private static final Map<String, RunPhase> BY_STEP = Map.of("freeze", FREEZE, "store", STORE, "standings", STANDINGS, "outcomes", OUTCOMES, "verify", VERIFY);

    /** The passes have words of their own. */
    static RunPhase of(String step) {
        return BY_STEP.getOrDefault(step, SCORE);
    }

    /** As far as its state and what is stored of it tell. @param sheets how many score sheets are stored */
    static RunPhase of(ScoringRun.State state, long sheets) {
        return switch (state) {
            case PLANNED -> FREEZE;
            case FROZEN, FAILED -> sheets > 0 ? STORE : SCORE;
            case SCORED -> STANDINGS;
            case GRADED -> OUTCOMES;
            case REVIEW -> DONE;
        };
    }
}
