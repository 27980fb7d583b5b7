package org.plumbline.service.run;

import java.util.List;
import java.util.stream.Stream;

import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.input.LeftOut;
import org.plumbline.scoring.input.Origins;
import org.plumbline.scoring.input.RunInput;

/**
 * What a run reads, as it follows from the closed list.
 *
 * @param leftOut of the freeze
 * @param origins where everything was handed in
 */
record FrozenRun(RunInput input, List<LeftOut> leftOut, Origins origins) {

    /** Of the freeze and of the run. */
    List<LeftOut> leftOut(RunResult result) {
        return Stream.concat(leftOut.stream(), result.leftOut().stream()).toList();
    }
}
