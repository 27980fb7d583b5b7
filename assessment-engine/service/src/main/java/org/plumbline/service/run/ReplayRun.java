package org.plumbline.service.run;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.plumbline.scoring.Assessment;
import org.plumbline.scoring.JoinedInput;
import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.input.LeftOut;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.service.Refusal;
import org.plumbline.service.intake.FrozenFigures;
import org.plumbline.service.ledger.Kept;
import org.plumbline.service.policy.CompiledPolicies;
import org.springframework.stereotype.Service;

/** A finished run computed once more: from its kept input, or from what was handed in until it was frozen by another version. */
@Service
public class ReplayRun {

    private final RunInputStore inputs;
    private final FreezeRun freeze;
    private final FrozenFigures figures;
    private final CompiledPolicies compiledPolicies;

    ReplayRun(RunInputStore inputs, FreezeRun freeze, FrozenFigures figures, CompiledPolicies compiledPolicies) {
        this.inputs = inputs;
        this.freeze = freeze;
        this.figures = figures;
        this.compiledPolicies = compiledPolicies;
    }

    /** The input as it was kept. @throws Refusal if it is not what was frozen */
    KeptSlices kept(ScoringRun run) {
        inputs.refuseOther(run, run.runInputChecksum());
        return inputs.slices(run);
    }

    /**
     * The result of a finished run as it was found, computed anew because a result is not kept as a whole.
     *
     * @param work what is done with it while its compiled rules are there
     * @throws Refusal if it is not any more what was kept
     */
    public <T> T kept(ScoringRun run, Function<RunResult, T> work) {
        RunInput input = JoinedInput.of(kept(run));
        try (CompiledPolicies.Loan compiled = compiledPolicies.lend(input.bundle())) {
            RunResult result = new Assessment(compiled.policy(), Progress.NONE).run(input);
            if (!result.hash().equals(run.resultChecksum())) {
                throw Refusal.conflict(RunRefusal.RESULT_DIFFERS, "run " + run.id(), run.id(), result.hash() + " / " + run.resultChecksum());
            }
            return work.apply(result);
        }
    }

    /**
     * A finished run with everything that was left aside on the way.
     *
     * @param leftOut of the freeze and of the run
     * @param reports those that were left out, by number
     */
    public record Whole(RunResult result, List<LeftOut> leftOut, Map<String, Kept<Event>> reports) {

        /** Where a report stands that was left out. */
        public Place placeOf(Event event) {
            return new Place(reports.get(event.no()).file(), reports.get(event.no()).line(), 0, 0);
        }
    }

    /** Computed anew from what was handed in until the run was frozen. @throws Refusal if it is not any more what was kept */
    public Whole whole(ScoringRun run) {
        LedgerSlices handedIn = freeze.slices(run);
        RunInput input = JoinedInput.of(handedIn);
        try (CompiledPolicies.Loan compiled = compiledPolicies.lend(input.bundle())) {
            RunResult result = new Assessment(compiled.policy(), Progress.NONE).run(input);
            if (!result.hash().equals(run.resultChecksum())) {
                throw Refusal.conflict(RunRefusal.RESULT_DIFFERS, "run " + run.id(), run.id(), result.hash() + " / " + run.resultChecksum());
            }
            List<LeftOut> leftOut = Stream.concat(handedIn.leftOut().stream(), result.leftOut().stream()).toList();
            return new Whole(result, leftOut, figures.events(run.id(), leftOut.stream().map(LeftOut::event).filter(Objects::nonNull).map(Event::no).toList()));
        }
    }

    /**
     * What the run would have read by another version of its policy: it may read other items, events and earlier results, so it is put
     * together anew, from the batches that the run was frozen from.
     *
     * @throws Refusal if the run's period is none of the version's, a parameter has no value in it, or there would be nothing to run
     */
    public RunInput inputFor(ScoringRun run, PolicyVersion version) {
        return freeze.whole(run, version);
    }
}
