package org.plumbline.service.standing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.plumbline.scoring.explain.FieldNames;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.service.access.Reach;
import org.plumbline.service.intake.IntakeSources;
import org.plumbline.service.ledger.Source;
import org.plumbline.service.outcome.Outcomes;
import org.plumbline.service.policy.Policies;
import org.plumbline.service.policy.PublicityView;
import org.plumbline.service.publication.DecideOutcomes;
import org.plumbline.service.ranking.KeptStanding;
import org.plumbline.service.ranking.Standings;
import org.plumbline.service.review.OutcomeView;
import org.plumbline.service.review.SheetView;
import org.plumbline.service.review.StandingView;
import org.plumbline.service.run.KeptSheet;
import org.plumbline.service.run.Runs;
import org.plumbline.service.run.ScoringRun;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what an officer sees of one published month. */
@Component
class MyResult {

    private final OwnRuns own;
    private final Runs runs;
    private final Policies policies;
    private final Standings standings;
    private final Outcomes outcomes;
    private final DecideOutcomes decisions;
    private final IntakeSources sources;
    private final KeptDistributions distributions;

    MyResult(OwnRuns own, Runs runs, Policies policies, Standings standings, Outcomes outcomes, DecideOutcomes decisions, IntakeSources sources,
            KeptDistributions distributions) {
        this.own = own;
        this.runs = runs;
        this.policies = policies;
        this.standings = standings;
        this.outcomes = outcomes;
        this.decisions = decisions;
        this.sources = sources;
        this.distributions = distributions;
    }

    /** @throws org.plumbline.service.Refusal if there is no published result of this officer in the run */
    @Transactional(readOnly = true)
    MyResultView of(long id, String assessee) {
        OwnRuns.Own mine = own.one(id, assessee);
        ScoringRun run = runs.one(id);
        PolicyVersion version = policies.read(policies.version(run.version()));
        KeptSheet sheet = runs.sheet(id, assessee, Reach.EVERYWHERE);
        List<KeptStanding> places = standings.ofAssessee(id, assessee);
        FieldNames names = new FieldNames(version);
        return new MyResultView(id, run.policy(), version.policy().title(), run.period(), mine.publication().publishedAt(), mine.publication().remark(),
                PublicityView.of(version.policy().publicity()),
                SheetView.of(sheet, version, places.stream().map(it -> StandingView.of(it, version.policy())).toList(),
                        OutcomeView.of(outcomes.ofAssessee(id, assessee), id, version.policy(), decisions)),
                sources(run, assessee, names), own.before(mine, assessee).map(before -> change(before, sheet, run, names)).orElse(null),
                places.stream().map(place -> distributions.of(id, place, mine.total().attainment())).filter(view -> !view.bars().isEmpty()).toList());
    }

    private List<MyResultView.SourceView> sources(ScoringRun run, String assessee, FieldNames names) {
        Map<String, Source> byItem = sources.ofFigures(run.id(), run.period(), List.of(assessee)).getOrDefault(assessee, Map.of());
        return new TreeMap<>(byItem).entrySet().stream().map(each -> new MyResultView.SourceView(each.getKey(), names.of(each.getKey()), each.getValue().file(),
                each.getValue().line(), each.getValue().reason())).toList();
    }

    private MonthChange change(OwnRuns.Own before, KeptSheet sheet, ScoringRun run, FieldNames names) {
        KeptSheet then = runs.sheet(before.publication().run(), sheet.assessee(), Reach.EVERYWHERE);
        boolean newVersion = runs.one(before.publication().run()).version() != run.version();
        return MonthChange.between(before, then, sheet, newVersion, names);
    }
}
