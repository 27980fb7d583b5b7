package org.plumbline.service.standing;

import java.util.List;
import java.util.function.Function;

import org.plumbline.scoring.explain.Affected;
import org.plumbline.scoring.explain.Peers;
import org.plumbline.scoring.explain.WhatIf;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.policy.Publicity;
import org.plumbline.scoring.policy.RankingRule;
import org.plumbline.scoring.rules.CompiledPolicy;
import org.plumbline.service.Refusal;
import org.plumbline.service.policy.CompiledPolicies;
import org.plumbline.service.ranking.KeptStanding;
import org.plumbline.service.ranking.Standings;
import org.plumbline.service.run.PersonInput;
import org.plumbline.service.run.Runs;
import org.plumbline.service.run.ScoringRun;
import org.springframework.stereotype.Component;

/**
 * Prepares what an officer may try: the own sheet where nobody's sheet depends on others, all whom it moves otherwise. Where the policy
 * publishes no totals, the others are not even loaded as far as the policy allows it, so that no answer can tell of them.
 */
@Component
class WhatIfOfMine {

    /** As the distribution: a mean of fewer would tell of single people. */
    private static final int LEAST_GROUP = 10;

    private final OwnMonths months;
    private final Runs runs;
    private final PersonInput inputs;
    private final CompiledPolicies compiledPolicies;
    private final Standings standings;

    WhatIfOfMine(OwnMonths months, Runs runs, PersonInput inputs, CompiledPolicies compiledPolicies, Standings standings) {
        this.months = months;
        this.runs = runs;
        this.inputs = inputs;
        this.compiledPolicies = compiledPolicies;
        this.standings = standings;
    }

    /**
     * What may be asked.
     *
     * @param showsRank  whether the policy publishes totals, so that a place tells nothing more
     * @param showsGrade whether the policy publishes the thresholds of its grades
     * @param isAlone    false: the own sheet depends on others, and is computed anew only where their totals are published and they are many
     */
    record Prepared(ScoringRun run, WhatIf whatIf, Policy policy, boolean showsRank, boolean showsGrade, boolean isAlone, int size) {

        /** Whether an answer tells nothing of others that is not published. */
        boolean mayTry() {
            return isAlone || showsRank && size >= LEAST_GROUP;
        }

        /** @throws Refusal where an answer would tell of others */
        void refuseTelling() {
            if (!mayTry()) {
                throw Refusal.forbidden(StandingRefusal.DEPENDS_ON_OTHERS, "run " + run.id());
            }
        }
    }

    /**
     * @param asked what is made of it, while the compiled rules are there
     * @throws Refusal if there is no published result of this officer in the run
     */
    <T> T of(long id, String assessee, Function<Prepared, T> asked) {
        months.one(id, assessee);
        ScoringRun run = runs.one(id);
        KeptStanding place = standings.ofAssessee(id, assessee).stream().findFirst().orElse(null);
        try (CompiledPolicies.Loan loan = compiledPolicies.lend(inputs.bundle(run))) {
            CompiledPolicy compiled = loan.policy();
            Policy policy = compiled.version().policy();
            Publicity publicity = policy.publicity();
            boolean showsRank = publicity.totals() && publicity.standings() != Publicity.Standings.OWN_ONLY && place != null && place.rank() != null;
            Affected affected = Affected.by(compiled, run.period());
            boolean isAlone = affected.alone() && (!showsRank || goesByTotalAlone(policy));
            WhatIf whatIf = isAlone ? WhatIf.alone(compiled, inputs.alone(run, assessee), assessee, peers(id, place, showsRank))
                    : WhatIf.of(compiled, inputs.all(run, affected, assessee), assessee);
            return asked.apply(new Prepared(run, whatIf, policy, showsRank, publicity.bands(), affected.alone(), place == null ? 0 : place.size()));
        }
    }

    private static boolean goesByTotalAlone(Policy policy) {
        RankingRule rule = policy.mainRanking().orElse(null);
        return rule == null || rule.by().equals("total") && rule.breakBy().isEmpty();
    }

    private Peers peers(long run, KeptStanding place, boolean showsRank) {
        if (place == null || !showsRank) {
            return new Peers(place == null ? "" : place.groupName(), 0, List.of());
        }
        return Peers.ofTotals(place.groupName(), true, standings.otherTotals(run, place.ranking(), place.groupNo(), place.assessee()));
    }
}
