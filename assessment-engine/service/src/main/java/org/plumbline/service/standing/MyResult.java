package org.plumbline.service.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.plumbline.scoring.explain.FieldNames;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.service.access.Reach;
import org.plumbline.service.intake.IntakeSources;
import org.plumbline.service.ledger.Source;
import org.plumbline.service.outcome.Outcomes;
import org.plumbline.service.policy.Policies;
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
                MyResultView.PublicityView.of(version.policy().publicity()),
                SheetView.of(sheet, version, places.stream().map(it -> StandingView.of(it, version.policy())).toList(),
                        OutcomeView.of(outcomes.ofAssessee(id, assessee), id, version.policy(), decisions)),
                sources(run, sheet, version), own.before(mine, assessee).map(before -> change(before, sheet, run, names)).orElse(null),
                places.stream().map(place -> distributions.of(id, place, mine.total().attainment())).filter(view -> !view.bars().isEmpty()).toList());
    }

    private List<MyResultView.SourceView> sources(ScoringRun run, KeptSheet sheet, PolicyVersion version) {
        FieldNames names = new FieldNames(version);
        Map<String, List<String>> figures = figuresByItem(sheet, version);
        List<MyResultView.SourceView> all = new ArrayList<>();
        new TreeMap<>(sources.ofFigures(run.id(), run.period(), List.of(sheet.assessee())).getOrDefault(sheet.assessee(), Map.of())).forEach((item, said) -> all.add(
                source(item, names.of(item), said.figure() == null ? null : WhyNotView.TryableFigure.shown(said.figure()), said.source(), figures.getOrDefault(item, List.of()))));
        List<String> reports = sheet.lines().stream().map(KeptSheet.Line::event).filter(Objects::nonNull).distinct().toList();
        new TreeMap<>(sources.ofEvents(run.id(), reports)).forEach((no, source) -> all.add(source(no, Text.same(no), null, source, List.of())));
        return all;
    }

    private static MyResultView.SourceView source(String item, Text name, String value, Source it, List<String> figures) {
        return new MyResultView.SourceView(item, name, value, it.file(), it.line(), it.reason(), figures);
    }

    /** A line tells a rate; what was handed in are the two numbers behind it. */
    private static Map<String, List<String>> figuresByItem(KeptSheet sheet, PolicyVersion version) {
        Map<String, List<String>> figures = new TreeMap<>();
        sheet.lines().stream().filter(line -> line.figures() != null).flatMap(line -> line.figures().keySet().stream()).distinct().sorted()
                .forEach(field -> version.itemsBehind(field).forEach(item -> figures.computeIfAbsent(item, any -> new ArrayList<>()).add(field)));
        return figures;
    }

    private MonthChange change(OwnRuns.Own before, KeptSheet sheet, ScoringRun run, FieldNames names) {
        KeptSheet then = runs.sheet(before.publication().run(), sheet.assessee(), Reach.EVERYWHERE);
        boolean newVersion = runs.one(before.publication().run()).version() != run.version();
        return MonthChange.between(before, then, sheet, newVersion, names);
    }
}
