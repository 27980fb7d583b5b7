package org.plumbline.service.standing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.plumbline.scoring.explain.FieldNames;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.service.intake.IntakeSources;
import org.plumbline.service.ledger.Source;
import org.plumbline.service.outcome.Outcomes;
import org.plumbline.service.policy.Policies;
import org.plumbline.service.publication.DecideOutcomes;
import org.plumbline.service.publication.RunPublication;
import org.plumbline.service.ranking.KeptStanding;
import org.plumbline.service.ranking.Standings;
import org.plumbline.service.review.OutcomeView;
import org.plumbline.service.review.SheetView;
import org.plumbline.service.review.StandingView;
import org.plumbline.service.run.KeptSheet;
import org.plumbline.service.run.Runs;
import org.plumbline.service.run.SheetTotal;
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
        OwnRuns.WithBefore mine = own.withBefore(id, assessee);
        RunPublication publication = mine.own().publication();
        SheetTotal total = mine.own().total();
        PolicyVersion version = policies.read(total.version());
        Map<Long, KeptSheet> sheets = runs.sheetsIn(Stream.concat(Stream.of(id), mine.before().stream().map(before -> before.publication().run())).toList(), assessee);
        KeptSheet sheet = sheets.get(id);
        List<KeptStanding> places = standings.ofAssessee(id, assessee);
        FieldNames names = new FieldNames(version);
        return new MyResultView(id, publication.policy(), version.policy().title(), publication.period(), publication.publishedAt(), publication.remark(),
                MyResultView.PublicityView.of(version.policy().publicity()),
                SheetView.of(sheet, version, places.stream().map(it -> StandingView.of(it, version.policy())).toList(),
                        OutcomeView.of(outcomes.ofAssessee(id, assessee), id, version.policy(), decisions)),
                sources(publication, assessee, names), mine.before().map(before -> MonthChange.between(before, sheets.get(before.publication().run()), sheet,
                        before.total().version() != total.version(), names)).orElse(null),
                places.stream().map(place -> distributions.of(id, place, total.attainment())).filter(view -> !view.bars().isEmpty()).toList());
    }

    private List<MyResultView.SourceView> sources(RunPublication run, String assessee, FieldNames names) {
        Map<String, Source> byItem = sources.ofFigures(run.run(), run.period(), List.of(assessee)).getOrDefault(assessee, Map.of());
        return new TreeMap<>(byItem).entrySet().stream().map(each -> new MyResultView.SourceView(each.getKey(), names.of(each.getKey()), each.getValue().file(),
                each.getValue().line(), each.getValue().reason())).toList();
    }
}
