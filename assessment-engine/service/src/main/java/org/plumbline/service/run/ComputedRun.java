package org.plumbline.service.run;

import java.util.List;

import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.input.LeftOut;
import org.plumbline.scoring.rules.CompiledPolicy;

/**
 * What a run came to. Its words need the compiled policy: close it when they are written.
 *
 * @param leftOut of the freeze and of the run
 */
record ComputedRun(CompiledPolicy policy, RunResult result, List<LeftOut> leftOut, ResultParts parts) implements AutoCloseable {

    @Override
    public void close() {
        policy.close();
    }
}
