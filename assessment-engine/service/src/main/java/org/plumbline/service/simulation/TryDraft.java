package org.plumbline.service.simulation;

import java.util.function.Function;

import org.plumbline.scoring.Assessment;
import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.check.PolicyCheck;
import org.plumbline.scoring.explain.ScoreDiff;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.scoring.rules.CompiledPolicy;
import org.plumbline.service.Refusal;
import org.plumbline.service.policy.Bundles;
import org.plumbline.service.run.ReplayRun;
import org.plumbline.service.run.Runs;
import org.plumbline.service.run.ScoringRun;
import org.plumbline.service.studio.Draft;
import org.plumbline.service.studio.Drafts;
import org.springframework.stereotype.Service;

/**
 * Tries a draft (试算): the month of a finished run, as it was handed in until that run was frozen, scored by the draft and compared with
 * what was kept. Writes nothing.
 */
@Service
public class TryDraft {

    private final Drafts drafts;
    private final Bundles bundles;
    private final Runs runs;
    private final ReplayRun replay;

    TryDraft(Drafts drafts, Bundles bundles, Runs runs, ReplayRun replay) {
        this.drafts = drafts;
        this.bundles = bundles;
        this.runs = runs;
        this.replay = replay;
    }

    /**
     * @param told what is made of it, while the compiled rules are still there
     * @throws Refusal with all that the check of the draft's texts finds; if the run is not finished, of another policy or of a period
     *                 that is none of the draft's; or if the run's result is not any more what was kept
     */
    <T> T perform(long draftId, long runId, Function<Trial, T> told) {
        ScoringRun run = runs.ready(runId);
        Draft draft = drafts.one(draftId);
        try (CompiledPolicy policy = compile(bundles.ofTexts(drafts.files(draftId, draft.latest().revision())))) {
            refuseOtherPolicy(draft, policy.version(), run);
            RunInput input = replay.inputFor(run, policy.version());
            RunResult after = new Assessment(policy, Progress.NONE).run(input);
            return replay.kept(run, before -> told.apply(new Trial(run, draft, before, after, ScoreDiff.between(before, after))));
        }
    }

    /** Scenarios that come out otherwise than expected forbid no trial: whoever tunes sees first what would come of it. */
    private static CompiledPolicy compile(PolicyBundle bundle) {
        PolicyCheck.Report texts = PolicyCheck.checkTexts(bundle);
        if (texts.hasErrors()) {
            throw new Refusal(Refusal.Kind.WRONG_INPUT, texts.findings());
        }
        Findings findings = new Findings();
        return CompiledPolicy.of(bundle, findings).orElseThrow(() -> new Refusal(Refusal.Kind.WRONG_INPUT, findings.sorted()));
    }

    private static void refuseOtherPolicy(Draft draft, PolicyVersion version, ScoringRun run) {
        String policy = version.policy().code();
        if (!policy.equals(run.policy())) {
            throw Refusal.conflict(TrialRefusal.OTHER_POLICY, "draft " + draft.id(), draft.id(), policy, run.id(), run.policy());
        }
    }
}
