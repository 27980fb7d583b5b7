package org.plumbline.service.run;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.plumbline.scoring.finding.Severity;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.AssesseeKind;
import org.plumbline.service.coverage.Misfit;

/** Runs as they are answered. */
final class RunViews {

    private RunViews() {
    }

    /** The counts are absent before the result is complete; assessees = scored + quarantined + notTakingPart. {@code progress} is how far it is, or was when it failed. */
    @Schema(name = "Run")
    record RunView(long id, String policy, String period, int revision, ScoringRun.Kind kind, ScoringRun.State state, String versionChecksum, Long supersedes,
            String reason, @Schema(description = "why it was run in spite of gaps or overlaps of the coverage; absent: there were none") String coverageWaiver, String engineVersion, int semantics, String runInputChecksum, String resultChecksum, Integer assessees, Integer scored,
            Integer graded, Integer quarantined, Integer notTakingPart, Integer leftOut, Boolean refused, Text failure, Instant startedAt,
            String startedBy, Instant finishedAt, @Schema(description = "when it was published, absent: it was not; what is published later for the same period takes its place") Instant publishedAt,
            @Schema(description = "the last one of its policy and period that was begun later and has not failed; absent: there is none, and this one can be published and decided about") Long laterRun,
            RunProgress progress) {

        static RunView of(ScoringRun run, RunProgress progress) {
            return new RunView(run.id(), run.policy(), run.period(), run.revision(), run.kind(), run.state(), run.versionChecksum(), run.supersedes(),
                    run.reason(), run.coverageWaiver(), run.engineVersion(), run.semantics(), run.runInputChecksum(), run.resultChecksum(), run.assessees(), run.scored(),
                    run.graded(), run.quarantined(), run.notTakingPart(), run.leftOut(), run.refused(), run.whyFailed(), run.startedAt(), run.startedBy(),
                    run.finishedAt(), run.publishedAt(), run.laterRun(), progress);
        }
    }

    /** What was proved: the kept input has this checksum, computed anew it gives this result, and so many rows of each kind are stored as they should be. */
    @Schema(name = "Verification")
    record VerificationView(long run, String runInputChecksum, String resultChecksum, int sheets, int standings, int outcomes, int leftOut) {

        static VerificationView of(VerifyRun.Proved proved) {
            return new VerificationView(proved.run().id(), proved.run().runInputChecksum(), proved.summary().hash(), proved.rows().getOrDefault("score_sheet", 0),
                    proved.rows().getOrDefault("standing", 0), proved.rows().getOrDefault("outcome", 0), proved.leftOut());
        }
    }

    @Schema(name = "RunFinding")
    record FindingView(int position, Runs.About about, String assessee, String event, String rule, String place, String code, Severity severity, Text message,
            Text remedy) {

        static FindingView of(RunFinding it) {
            return new FindingView(it.position(), Runs.About.valueOf(it.about()), it.assessee(), it.event(), it.rule(), it.place(), it.code(),
                    Severity.valueOf(it.severity()), new Text(it.messageZh(), it.messageEn()), new Text(it.remedyZh(), it.remedyEn()));
        }
    }

    /** Somebody who was not in exactly one primary policy. */
    @Schema(name = "WaivedMisfit")
    record WaivedView(Misfit.Kind kind, String assessee, String name, AssesseeKind assesseeKind,
            @Schema(description = "the primary policies that took him: none for a gap, two or more for an overlap") List<String> policies) {

        static WaivedView of(Misfit it) {
            return new WaivedView(it.kind(), it.assessee(), it.name(), it.assesseeKind(), it.policies());
        }
    }

    /** A budget or spread that was looked at; {@code value} may be at most {@code atMost}. */
    @Schema(name = "RunCheck")
    record CheckView(int position, String code, Text name, String scope, BigDecimal value, BigDecimal atMost) {

        static CheckView of(RunCheck it) {
            return new CheckView(it.position(), it.code(), new Text(it.nameZh(), it.nameEn()), it.scope(), it.value(), it.atMost());
        }
    }
}
