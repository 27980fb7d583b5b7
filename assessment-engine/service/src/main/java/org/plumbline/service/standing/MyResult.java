package org.plumbline.service.standing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.plumbline.scoring.explain.FieldNames;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.policy.PolicyVersion;
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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what an officer sees of one published month. */
@Component
class MyResult {

    private final OwnMonths months;
    private final Policies policies;
    private final Standings standings;
    private final Outcomes outcomes;
    private final DecideOutcomes decisions;
    private final IntakeSources sources;
    private final KeptDistributions distributions;

    MyResult(OwnMonths months, Policies policies, Standings standings, Outcomes outcomes, DecideOutcomes decisions, IntakeSources sources,
            KeptDistributions distributions) {
        this.months = months;
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
        OwnMonths.WithBefore both = months.withBefore(id, assessee);
        OwnSheet own = both.own();
        PolicyVersion version = policies.read(own.version());
        KeptSheet sheet = own.read();
        List<KeptStanding> places = standings.ofAssessee(id, assessee);
        FieldNames names = new FieldNames(version);
        return new MyResultView(id, own.policy(), version.policy().title(), own.period(), own.publishedAt(), own.remark(),
                PublicityView.of(version.policy().publicity()),
                SheetView.of(sheet, version, places.stream().map(it -> StandingView.of(it, version.policy())).toList(),
                        own.hasOutcomes() ? OutcomeView.of(outcomes.ofAssessee(id, assessee), id, version.policy(), decisions) : List.of()),
                sources(own, sheet, names), both.before().map(before -> MonthChange.between(before, own, sheet, names)).orElse(null),
                places.stream().map(place -> distributions.of(id, place, new BigDecimal(sheet.attainment()))).filter(view -> !view.bars().isEmpty()).toList());
    }

    private List<MyResultView.SourceView> sources(OwnSheet own, KeptSheet sheet, FieldNames names) {
        Map<String, List<String>> figures = figuresByItem(sheet, names.version());
        List<MyResultView.SourceView> all = new ArrayList<>();
        new TreeMap<>(sources.ofFigures(own.run(), own.period(), sheet.assessee())).forEach((item, said) -> all.add(
                source(item, names.of(item), said.figure() == null ? null : WhyNotView.TryableFigure.shown(said.figure()), said.source(), figures.getOrDefault(item, List.of()))));
        Map<String, Text> reports = reports(sheet, names);
        if (!reports.isEmpty()) {
            new TreeMap<>(sources.ofEvents(own.run(), reports.keySet())).forEach((no, source) -> all.add(source(no, reports.get(no), null, source, List.of())));
        }
        return all;
    }

    private static MyResultView.SourceView source(String item, Text name, String value, Source it, List<String> figures) {
        return new MyResultView.SourceView(item, name, value, it.file(), it.line(), it.reason(), figures);
    }

    /** By number of the report of an event what it was about, as far as a line tells. */
    private static Map<String, Text> reports(KeptSheet sheet, FieldNames names) {
        Map<String, Text> reports = new TreeMap<>();
        for (KeptSheet.Line line : sheet.lines()) {
            if (line.event() != null) {
                String kind = line.figures() == null ? null : line.figures().get("kind");
                reports.putIfAbsent(line.event(), kind == null ? Text.same(line.event()) : names.value("kind", kind));
            }
        }
        return reports;
    }

    /** A line tells a rate; what was handed in are the two numbers behind it. */
    private static Map<String, List<String>> figuresByItem(KeptSheet sheet, PolicyVersion version) {
        Map<String, List<String>> figures = new TreeMap<>();
        sheet.lines().stream().filter(line -> line.figures() != null).flatMap(line -> line.figures().keySet().stream()).distinct().sorted()
                .forEach(field -> version.itemsBehind(field).forEach(item -> figures.computeIfAbsent(item, any -> new ArrayList<>()).add(field)));
        return figures;
    }
}
