package org.plumbline.service.run;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.plumbline.scoring.input.EarlierResult;
import org.plumbline.scoring.policy.FigureRule;
import org.plumbline.scoring.policy.FigureSource;
import org.plumbline.scoring.policy.Period;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.service.Chunks;
import org.plumbline.service.policy.Policies;
import org.plumbline.service.ranking.Standings;
import org.plumbline.service.ledger.Whose;
import org.springframework.stereotype.Component;

/** The results of other policies and periods that a run reads: named at its freeze, one by one. */
@Component
class EarlierRuns {

    private final RunMapper mapper;
    private final Standings standings;
    private final Policies policies;
    private final ResultMapper sheets;

    EarlierRuns(RunMapper mapper, Standings standings, Policies policies, ResultMapper sheets) {
        this.mapper = mapper;
        this.standings = standings;
        this.policies = policies;
        this.sheets = sheets;
    }

    private static Set<String> read(PolicyVersion version, Predicate<FigureSource.Result> which) {
        return version.policy().figures().values().stream().map(FigureRule::of).filter(FigureSource.Result.class::isInstance).map(FigureSource.Result.class::cast)
                .filter(which).map(FigureSource.Result::policy).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names, within the caller's transaction, the latest finished run of each earlier period of each policy that is read. */
    void name(long run, PolicyVersion version, Period period) {
        version.policy().policiesRead().forEach(policy -> before(period, policy, version).forEach(earlier -> mapper.insertReads(run, earlier.id())));
    }

    private List<ScoringRun> before(Period period, String policy, PolicyVersion version) {
        List<ScoringRun> before = new ArrayList<>();
        for (ScoringRun earlier : mapper.readyOfEachPeriod(policy)) {
            boolean isItself = policy.equals(version.policy().code()) && earlier.period().equals(period.label());
            YearMonth begins = Period.firstMonthOf(earlier.period(), version.policy().period()).orElseThrow();
            if (!isItself && !begins.isAfter(period.lastMonth())) {
                before.add(earlier);
            }
        }
        return before;
    }

    /**
     * The runs whose results are read.
     *
     * @param version by which the results are read: of a policy that the run itself did not read, no run was named, and the latest are taken
     */
    List<ScoringRun> read(ScoringRun run, PolicyVersion version, Period period) {
        List<ScoringRun> named = new ArrayList<>(mapper.reads(run.id()).stream().map(id -> mapper.byId(id).orElseThrow()).toList());
        Set<String> more = new TreeSet<>(version.policy().policiesRead());
        more.removeAll(policies.read(run.version()).policy().policiesRead());
        more.forEach(policy -> named.addAll(before(period, policy, version)));
        return named;
    }

    /** What some have in the runs that are read; of what was handed in, only the periods of which there is no run. */
    List<EarlierResult> results(List<ScoringRun> runs, PolicyVersion version, Collection<EarlierResult> handedIn, Whose whose) {
        List<EarlierResult> results = new ArrayList<>();
        Set<String> inside = read(version, result -> result.value().isNamed());
        Set<List<String>> covered = new HashSet<>();
        for (ScoringRun earlier : runs) {
            covered.add(List.of(earlier.policy(), earlier.period()));
            List<EarlierResult> outcome = standings.asEarlierResults(earlier.id(), earlier.policy(), earlier.period(), whose);
            results.addAll(inside.contains(earlier.policy()) ? withSheets(earlier, outcome) : outcome);
        }
        handedIn.stream().filter(result -> !covered.contains(List.of(result.policy(), result.period()))).forEach(results::add);
        return results;
    }

    /** With what stands in the sheets themselves, which are long: only where something reads it. */
    private List<EarlierResult> withSheets(ScoringRun earlier, List<EarlierResult> outcome) {
        Set<String> indicators = policies.read(earlier.version()).policy().indicators().keySet();
        List<EarlierResult> with = new ArrayList<>(outcome.size());
        for (List<EarlierResult> chunk : Chunks.of(outcome)) {
            Map<String, KeptSheet> kept = sheets.sheetsOf(earlier.id(), chunk.stream().map(EarlierResult::assessee).toList()).stream().map(KeptSheet::read)
                    .collect(Collectors.toMap(KeptSheet::assessee, Function.identity()));
            chunk.forEach(result -> with.add(result.with(kept.get(result.assessee()).points(indicators), kept.get(result.assessee()).factorsTaken())));
        }
        return with;
    }
}
