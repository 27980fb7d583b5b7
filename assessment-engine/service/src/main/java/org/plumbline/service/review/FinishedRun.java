package org.plumbline.service.review;

import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.service.policy.Policies;
import org.plumbline.service.run.Runs;
import org.plumbline.service.run.ScoringRun;
import org.springframework.stereotype.Component;

/** A run whose results may be looked at, with the words of its policy. */
@Component
class FinishedRun {

    private final Runs runs;
    private final Policies policies;

    FinishedRun(Runs runs, Policies policies) {
        this.runs = runs;
        this.policies = policies;
    }

    /** The version by which the run was computed. @throws org.plumbline.service.Refusal if there is no such run, or it is not ready */
    PolicyVersion version(long id) {
        ScoringRun run = runs.ready(id);
        return policies.read(run.version());
    }
}
