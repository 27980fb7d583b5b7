package org.plumbline.service.run;

import java.util.List;

import org.plumbline.scoring.Assessment;
import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.input.LeftOut;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.scoring.rules.CompiledPolicy;
import org.springframework.stereotype.Component;

/** The passes over what was frozen, all of it at once and in memory. */
@Component
class ComputeRun {

    private final RunSettings settings;

    ComputeRun(RunSettings settings) {
        this.settings = settings;
    }

    /** @throws org.plumbline.service.Refusal if the policy cannot be compiled any more */
    ComputedRun compute(Lease lease, FrozenRun frozen, Progress progress) {
        CompiledPolicy policy = RunPeriod.compile(frozen.input().bundle());
        try {
            RunResult result = new Assessment(policy, progress).run(frozen.input());
            List<LeftOut> leftOut = frozen.leftOut(result);
            return new ComputedRun(policy, result, leftOut, new ResultParts(lease.run(), result, leftOut, frozen.origins(), settings.sheetsAtOnce()));
        } catch (RuntimeException | Error failed) {
            policy.close();
            throw failed;
        }
    }
}
