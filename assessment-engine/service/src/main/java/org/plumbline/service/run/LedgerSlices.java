package org.plumbline.service.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.plumbline.scoring.Freeze;
import org.plumbline.scoring.figure.LookBack;
import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.EarlierResult;
import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.input.Leave;
import org.plumbline.scoring.input.LeftOut;
import org.plumbline.scoring.input.MonthData;
import org.plumbline.scoring.input.PeriodRecord;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.input.RunSlices;
import org.plumbline.scoring.policy.Period;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.service.Chunks;
import org.plumbline.service.intake.FrozenFigures;
import org.plumbline.service.ledger.Whose;
import org.plumbline.service.organisation.LeaveLedger;
import org.plumbline.service.organisation.Postings;

/** What a run reads as it follows from its closed list of batches, slice by slice; what does not count is gathered on the way. Several may be read at once. */
final class LedgerSlices implements RunSlices {

    /** The tables in which it was handed in. */
    record Ledgers(Postings postings, FrozenFigures figures, LeaveLedger leave, EarlierRuns earlier) { }

    private final Ledgers ledgers;
    private final ScoringRun run;
    private final PolicyVersion version;
    private final Period period;
    private final LookBack lookBack;
    private final List<ScoringRun> earlier;
    private final List<Whose> ranges;
    private final Map<Integer, List<LeftOut>> leftOut = new ConcurrentSkipListMap<>();
    private final AtomicInteger assessees = new AtomicInteger();
    private volatile boolean figures;

    LedgerSlices(Ledgers ledgers, ScoringRun run, PolicyVersion version, Period period) {
        this.ledgers = ledgers;
        this.run = run;
        this.version = version;
        this.period = period;
        this.lookBack = LookBack.of(version.policy(), period);
        this.earlier = ledgers.earlier().read(run, version, period);
        this.ranges = ledgers.postings().ranges(run.id(), version.policy().assessee(), run.sliceSize());
    }

    @Override
    public PolicyBundle bundle() {
        return version.bundle();
    }

    @Override
    public String period() {
        return period.label();
    }

    @Override
    public int count() {
        return ranges.size();
    }

    /** Of the slices that were read. */
    @Override
    public int assessees() {
        return assessees.get();
    }

    @Override
    public RunInput slice(int number) {
        Whose range = ranges.get(number);
        KeptOrigins origins = new KeptOrigins();
        List<Assessee> people = new ArrayList<>(ledgers.postings().frozen(run.id(), range));
        Set<String> inRange = people.stream().map(Assessee::no).collect(Collectors.toSet());
        List<Assessee> below = below(people, inRange);
        people.addAll(below);
        List<PeriodRecord> records = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        List<Leave> leave = new ArrayList<>();
        List<EarlierResult> history = new ArrayList<>();
        read(range, origins, records, events, leave, history);
        for (List<String> some : Chunks.of(below.stream().map(Assessee::no).toList())) {
            if (lookBack.below()) {
                read(Whose.these(some), origins, records, events, leave, history);
            } else {
                history.addAll(results(Whose.these(some)));
            }
        }
        Freeze.Frozen frozen = Freeze.slice(version, period, new MonthData(people, records, events, leave, history), inRange::contains, origins);
        leftOut.put(number, frozen.leftOut());
        if (frozen.figures()) {
            figures = true;
        }
        assessees.addAndGet(frozen.input().assessees().size());
        return frozen.input();
    }

    /** Those below who are not in the range themselves. */
    private List<Assessee> below(Collection<Assessee> people, Set<String> inRange) {
        if (!lookBack.children()) {
            return List.of();
        }
        Set<String> parents = people.stream().filter(one -> one.kind() == version.policy().assessee()).map(Assessee::no).collect(Collectors.toCollection(HashSet::new));
        Predicate<Assessee> isElsewhere = one -> !inRange.contains(one.no());
        return ledgers.postings().frozenBelow(run.id(), parents).stream().filter(isElsewhere).toList();
    }

    private void read(Whose whose, KeptOrigins origins, List<PeriodRecord> records, List<Event> events, List<Leave> leave, List<EarlierResult> history) {
        FrozenFigures.Frozen handedIn = ledgers.figures().read(run.id(), lookBack.labels(), lookBack.firstDay(), period.lastDay(), version.policy().policiesRead(), whose);
        records.addAll(origins.remember(handedIn.records()));
        events.addAll(origins.remember(handedIn.events()));
        leave.addAll(origins.remember(ledgers.leave().frozen(run.id(), lookBack.lastDayOfLeave(period), whose)));
        history.addAll(ledgers.earlier().results(earlier, version, handedIn.history(), whose));
    }

    private List<EarlierResult> results(Whose whose) {
        return ledgers.earlier().results(earlier, version, ledgers.figures().history(run.id(), version.policy().policiesRead(), whose), whose);
    }

    /** Of the slices that were read; somebody below another may be met twice. */
    List<LeftOut> leftOut() {
        return leftOut.values().stream().flatMap(List::stream).distinct().sorted(Freeze.BY_FINDING).toList();
    }

    /** Whether a slice that was read has figures of the period. */
    boolean hasFigures() {
        return figures;
    }
}
