package org.plumbline.service.run;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.plumbline.scoring.input.EarlierResult;
import org.plumbline.scoring.policy.FigureRule;
import org.plumbline.scoring.policy.FigureSource;
import org.plumbline.scoring.policy.Period;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.service.policy.Policies;
import org.plumbline.service.ranking.Standings;
import org.springframework.stereotype.Component;

/** The results of other policies and periods that a run reads: named at its freeze, one by one. */
@Component
class EarlierRuns {

    private final RunMapper mapper;
    private final Standings standings;
    private final Policies policies;

    EarlierRuns(RunMapper mapper, Standings standings, Policies policies) {
        this.mapper = mapper;
        this.standings = standings;
        this.policies = policies;
    }

    /** The policies whose results a version's figures read. */
    static Set<String> policiesReadBy(PolicyVersion version) {
        Set<String> policies = new TreeSet<>();
        version.policy().figures().values().stream().map(FigureRule::of).filter(FigureSource.Result.class::isInstance)
                .forEach(result -> policies.add(((FigureSource.Result) result).policy()));
        return policies;
    }

    /** Names, within the caller's transaction, the latest finished run of each earlier period of each policy that is read. */
    void name(long run, PolicyVersion version, Period period) {
        policiesReadBy(version).forEach(policy -> before(period, policy, version).forEach(earlier -> mapper.insertReads(run, earlier.id())));
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
     * The results of the named runs; of what was handed in, only the periods of which there is no run.
     *
     * @param version by which the results are read: of a policy that the run itself did not read, no run was named, and the latest are taken
     */
    List<EarlierResult> results(ScoringRun run, PolicyVersion version, Period period, Collection<EarlierResult> handedIn) {
        List<EarlierResult> results = new ArrayList<>();
        Set<List<String>> covered = new HashSet<>();
        for (ScoringRun earlier : named(run, version, period)) {
            covered.add(List.of(earlier.policy(), earlier.period()));
            results.addAll(standings.asEarlierResults(earlier.id(), earlier.policy(), earlier.period()));
        }
        handedIn.stream().filter(result -> !covered.contains(List.of(result.policy(), result.period()))).forEach(results::add);
        return results;
    }

    private List<ScoringRun> named(ScoringRun run, PolicyVersion version, Period period) {
        List<ScoringRun> named = new ArrayList<>(mapper.reads(run.id()).stream().map(id -> mapper.byId(id).orElseThrow()).toList());
        Set<String> more = new TreeSet<>(policiesReadBy(version));
        more.removeAll(policiesReadBy(policies.read(policies.version(run.version()))));
        more.forEach(policy -> named.addAll(before(period, policy, version)));
        return named;
    }
}
