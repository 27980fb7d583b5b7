package org.plumbline.service.run;

import org.plumbline.scoring.Freeze;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.service.Refusal;
import org.plumbline.service.access.DataScope;
import org.plumbline.service.access.Reach;
import org.plumbline.service.organisation.Organisation;
import org.plumbline.service.policy.Policies;
import org.springframework.stereotype.Component;

/** What a scope comes to in a run: the units below as they stood on the last day of its period. */
@Component
public class RunReach {

    private final Runs runs;
    private final Policies policies;
    private final Organisation organisation;

    RunReach(Runs runs, Policies policies, Organisation organisation) {
        this.runs = runs;
        this.policies = policies;
        this.organisation = organisation;
    }

    /** @throws Refusal if there is no such run */
    public Reach of(long id, DataScope scope) {
        if (scope.isEverywhere()) {
            return Reach.EVERYWHERE;
        }
        ScoringRun run = runs.one(id);
        Findings findings = new Findings();
        return organisation.reach(scope, Freeze.period(policies.read(run.version()), run.period(), findings)
                .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, findings.sorted())).lastDay());
    }
}
