package org.plumbline.service.run;

import java.time.Instant;

import org.plumbline.scoring.finding.Text;

/**
 * One execution of a policy for a period, as it stands.
 *
 * @param revision         from 1 for each policy and period
 * @param version          number of the policy's version, the one in force in the last month of the period
 * @param versionChecksum  SHA-256 of that version
 * @param supersedes       the run that this one corrects; null: none
 * @param coverageWaiver   why it was run although the coverage of the period has gaps or overlaps; null: it has none that concern it
 * @param owner            the process that works, or worked, on it
 * @param epoch            from 1, one more with each take-over
 * @param leaseUntil       until then nobody else may take it over
 * @param sliceSize        how many assessees, about, are led through the passes at once
 * @param semantics        number of the meaning of the engine
 * @param runInputChecksum SHA-256 of the frozen input; null before the freeze
 * @param resultChecksum   SHA-256 of the result; null before it is complete
 * @param assessees        how many went in = scored + quarantined + notTakingPart; null before the result is complete, like the counts after it
 * @param refused          whether a quota or budget forbids publication
 * @param failure          why it failed, in both languages at once; null: it did not
 * @param finishedAt       when it was ready for review, or failed
 * @param publishedAt      when it was published; null: it was not. A later publication of the period takes its place
 * @param laterRun         the last one of the same policy and period that was begun after it and has not failed; null: this one is the last word
 */
public record ScoringRun(long id, String policy, String period, int revision, long version, String versionChecksum, Kind kind, State state,
        Long supersedes, String reason, String coverageWaiver, String owner, int epoch, Instant leaseUntil, int sliceSize, String engineVersion, int semantics, String runInputChecksum,
        String resultChecksum, Integer assessees, Integer scored, Integer graded, Integer quarantined, Integer notTakingPart, Integer leftOut,
        Boolean refused, String failure, Instant startedAt, String startedBy, Instant finishedAt, Instant publishedAt, Long laterRun) {

    /** A correction replaces an earlier run of the same policy and period. */
    public enum Kind { LIVE, CORRECTION }

    public enum State {
        /** Begun; what it reads is not fixed yet. */ PLANNED("等待开始", "waiting"),
        /** What it reads is fixed and kept. */ FROZEN("数据已冻结", "figures frozen"),
        /** The score sheets are stored. */ SCORED("已评分", "scored"),
        /** Ranks and grades are stored. */ GRADED("已定等次", "graded"),
        /** Everything is stored and verified: people may look at it. */ REVIEW("待审核", "ready for review"),
        /** Could not be finished; says why. */ FAILED("失败", "failed");

        private final Text words;

        State(String zh, String en) {
            words = new Text(zh, en);
        }

        Text words() {
            return words;
        }
    }

    /** In each language by itself; null: it did not fail. */
    public Text whyFailed() {
        return FailureWords.of(failure);
    }

    public boolean isReady() {
        return state == State.REVIEW;
    }
}
