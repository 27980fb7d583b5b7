package org.plumbline.service.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;

import org.plumbline.scoring.Assessment;
import org.plumbline.scoring.RunInputText;
import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.scoring.rules.CompiledPolicy;
import org.plumbline.service.Refusal;
import org.springframework.stereotype.Service;

/** A finished run computed once more: from its kept input, or from what was handed in until it was frozen by another version. */
@Service
public class ReplayRun {

    private final RunInputStore inputs;
    private final FreezeRun freeze;

    ReplayRun(RunInputStore inputs, FreezeRun freeze) {
        this.inputs = inputs;
        this.freeze = freeze;
    }

    /** The input as it was kept. @throws Refusal if it is not what was frozen */
    RunInput keptInput(ScoringRun run) {
        try (InputStream in = inputs.open(run.id())) {
            Findings findings = new Findings();
            RunInput kept = RunInputText.read(run.policy(), in, findings).orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, findings.sorted()));
            String checksum = RunInputText.hash(kept);
            if (!checksum.equals(run.runInputChecksum())) {
                throw Refusal.conflict(RunRefusal.INPUT_DIFFERS, "run " + run.id(), run.id(), "run_input_part", checksum, run.runInputChecksum());
            }
            return kept;
        } catch (IOException broken) {
            throw new UncheckedIOException("the kept input of run " + run.id() + " cannot be unpacked", broken);
        }
    }

    /**
     * The result of a finished run as it was found, computed anew because a result is not kept as a whole.
     *
     * @param work what is done with it while its compiled rules are there
     * @throws Refusal if it is not any more what was kept
     */
    public <T> T kept(ScoringRun run, Function<RunResult, T> work) {
        RunInput input = keptInput(run);
        try (CompiledPolicy policy = RunPeriod.compile(input.bundle())) {
            RunResult result = new Assessment(policy, Progress.NONE).run(input);
            if (!result.hash().equals(run.resultChecksum())) {
                throw Refusal.conflict(RunRefusal.RESULT_DIFFERS, "run " + run.id(), run.id(), result.hash() + " / " + run.resultChecksum());
            }
            return work.apply(result);
        }
    }

    /**
     * What the run would have read by another version of its policy: it may read other items, events and earlier results, so it is put
     * together anew, from the batches that the run was frozen from.
     *
     * @throws Refusal if the run's period is none of the version's, a parameter has no value in it, or there would be nothing to run
     */
    public RunInput inputFor(ScoringRun run, PolicyVersion version) {
        return freeze.rebuild(run, version).input();
    }
}
