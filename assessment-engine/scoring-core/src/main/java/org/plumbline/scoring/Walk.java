package org.plumbline.scoring;

import java.util.List;
import java.util.function.ObjIntConsumer;

import org.plumbline.scoring.input.RunSlices;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.scoring.score.Slice;
import org.plumbline.scoring.score.Step;

/**
 * Leads the slices of a run through passes 2 to 9. One slice is held from step to step. Several are not: for each barrier every slice is
 * led up to it anew and gathered, so that no more than one is in memory; reading twice costs less than holding a million.
 */
final class Walk {

    private final RunSlices input;
    private final List<Step> steps;

    private final Progress progress;

    private Walk(RunSlices input, List<Step> steps, Progress progress) {
        this.input = input;
        this.steps = steps;
        this.progress = progress;
    }

    /**
     * @param finished takes each slice, in their order, when it is through, with its number
     * @param progress hears of assessees, unless all are in one slice
     */
    static void over(RunSlices input, List<Step> steps, ObjIntConsumer<Slice> finished, Progress progress) {
        Walk walk = new Walk(input, steps, progress);
        if (input.count() == 1) {
            finished.accept(walk.held(), 0);
            return;
        }
        walk.gather();
        walk.each("score", steps.size(), finished);
    }

    private Slice held() {
        Slice slice = new Slice(input.slice(0));
        for (Step step : steps) {
            step.gather(slice);
            step.close();
            step.apply(slice);
        }
        return slice;
    }

    private void gather() {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.isBarrier()) {
                each("gather", i, (slice, number) -> step.gather(slice));
                step.close();
            }
        }
    }

    /** Leads every slice up to a step. */
    private void each(String phase, int upTo, ObjIntConsumer<Slice> work) {
        long done = 0;
        for (int number = 0; number < input.count(); number++) {
            Slice slice = new Slice(input.slice(number));
            steps.subList(0, upTo).forEach(step -> step.apply(slice));
            work.accept(slice, number);
            done += slice.input().assessees().size();
            progress.report(phase, done, input.assessees());
        }
    }
}
