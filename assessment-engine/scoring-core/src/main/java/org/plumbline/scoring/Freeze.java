package org.plumbline.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.RunCode;
import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.EarlierResult;
import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.input.Leave;
import org.plumbline.scoring.input.LeftOut;
import org.plumbline.scoring.input.MonthData;
import org.plumbline.scoring.input.Origins;
import org.plumbline.scoring.input.PeriodRecord;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.policy.Period;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.policy.PolicyVersion;

/** Pass 1: takes from everything that was handed in what one run reads, and says what it leaves out that somebody may have meant. */
public final class Freeze {

    /**
     * @param input   sorted by keys, so that the order of files and rows means nothing
     * @param leftOut figures, events and leave of this period whose assessee nobody knows, people out of service who have figures, and
     *                events of a kind that the catalogue does not know
     * @param figures whether any figure of the period, or a result that the policy reads, was handed in
     */
    public record Frozen(RunInput input, List<LeftOut> leftOut, boolean figures) { }

    /** The order of what is left out. */
    public static final Comparator<LeftOut> BY_FINDING = Comparator.comparing(LeftOut::finding, Finding.ORDER);

    static final Comparator<Leave> BY_ASSESSEE_AND_DAY =
            Comparator.comparing(Leave::assessee).thenComparing(Leave::from).thenComparing(Leave::kind);

    static final Comparator<EarlierResult> BY_POLICY_PERIOD_AND_ASSESSEE =
            Comparator.comparing(EarlierResult::policy).thenComparing(EarlierResult::period).thenComparing(EarlierResult::assessee);

    static final Comparator<PeriodRecord> BY_ASSESSEE_AND_PERIOD = Comparator.comparing(PeriodRecord::assessee).thenComparing(PeriodRecord::period);

    private final Policy policy;
    private final Period period;
    private final Readable readable;
    private final MonthData data;
    private final Predicate<String> assessed;
    private final Origins origins;
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final Set<String> everybody = new HashSet<>();

    private Freeze(Policy policy, Period period, MonthData data, Predicate<String> assessed, Readable readable, Origins origins) {
        this.policy = policy;
        this.period = period;
        this.readable = readable;
        this.data = data;
        this.assessed = assessed;
        this.origins = origins;
        data.assessees().forEach(assessee -> everybody.add(assessee.no()));
    }

    /** Empty where there is nothing to run: the findings say why. */
    public static Optional<Frozen> freeze(PolicyVersion version, String label, MonthData data, Origins origins, Findings findings) {
        Optional<Period> period = period(version, label, findings);
        if (period.isEmpty()) {
            return Optional.empty();
        }
        Frozen frozen = slice(version, period.get(), data, any -> true, origins);
        Supplier<Set<String>> periods = () -> data.records().stream().map(PeriodRecord::period).collect(Collectors.toSet());
        return isSomething(version, label, frozen.figures(), !frozen.input().assessees().isEmpty(), periods, findings) ? Optional.of(frozen) : Optional.empty();
    }

    /**
     * A part of what one run reads: of some assessees, with those below them.
     *
     * @param data     everything that was handed in about those who may be assessed, and about those below them
     * @param assessed whether a number is one of those who may be assessed; the others are there to be looked at
     */
    public static Frozen slice(PolicyVersion version, Period period, MonthData data, Predicate<String> assessed, Origins origins) {
        return new Freeze(version.policy(), period, data, assessed, Readable.by(version, period), origins).freeze(version);
    }

    /**
     * Whether there is something to run: if not, the findings say what is missing.
     *
     * @param figures   whether any slice has some
     * @param assessees likewise
     * @param periods   of which there are figures, for the message
     */
    public static boolean isSomething(PolicyVersion version, String label, boolean figures, boolean assessees, Supplier<? extends Collection<String>> periods, Findings findings) {
        boolean needsFigures = version.policy().indicators().values().stream().anyMatch(indicator -> !indicator.measures().isEmpty());
        if (needsFigures && !figures) {
            String others = String.join(", ", new TreeSet<>(periods.get()));
            findings.add(RunCode.NO_FIGURES, Place.wholeFile(label), label, others.isEmpty() ? "-" : others);
            return false;
        }
        if (!assessees) {
            findings.add(RunCode.NOBODY, Place.wholeFile(label), label);
            return false;
        }
        return true;
    }

    /** The period of a policy that a label names; empty where it is none, or where a parameter has no value in it: the findings say so. */
    public static Optional<Period> period(PolicyVersion version, String label, Findings findings) {
        Optional<Period> period = Period.of(label, version.policy().period());
        if (period.isEmpty()) {
            findings.add(RunCode.BAD_PERIOD, Place.wholeFile(label), label, version.policy().period().kind().words());
            return Optional.empty();
        }
        version.inForce(period.get().lastMonth(), findings);
        CalendarYears.check(version, period.get(), findings);
        return findings.hasErrors() ? Optional.empty() : period;
    }

    private Frozen freeze(PolicyVersion version) {
        List<Assessee> assessees = assessees();
        Set<String> numbers = new HashSet<>();
        assessees.forEach(assessee -> numbers.add(assessee.no()));
        List<Assessee> children = !readable.lookBack().children() ? List.of() : data.assessees().stream().filter(one -> one.holdsOn(period.lastDay()) && numbers.contains(one.attribute(Assessee.PARENT)))
                .map(readable::of).sorted(Comparator.comparing(Assessee::no)).toList();
        Set<String> read = new HashSet<>(numbers);
        if (readable.lookBack().below()) {
            children.forEach(child -> read.add(child.no()));
        }
        RunInput input = new RunInput(version.bundle(), period.label(), assessees, records(read), events(read), leave(read),
                children, history(numbers, children));
        boolean figures = data.records().stream().anyMatch(record -> readable.concerns(record) && readable.isWithinThisPeriod(record)) || data.history().stream().anyMatch(readable::names);
        return new Frozen(input, leftOut.stream().sorted(BY_FINDING).toList(), figures);
    }

    /** Those of the policy's kind to whom it applies, as of the last day. */
    private List<Assessee> assessees() {
        Map<String, Assessee> valid = new HashMap<>();
        Map<String, Assessee> outOfService = new HashMap<>();
        Map<String, List<Assessee>> ended = new HashMap<>();
        for (Assessee reported : data.assessees()) {
            if (reported.kind() == policy.assessee() && assessed.test(reported.no())) {
                Assessee assessee = readable.of(reported);
                (assessee.holdsOn(period.lastDay()) ? valid : outOfService).put(assessee.no(), assessee);
                if (assessee.to() != null && policy.assesses(assessee)) {
                    ended.computeIfAbsent(assessee.no(), any -> new ArrayList<>()).add(assessee);
                }
            }
        }
        Map<String, PeriodRecord> withFigures = new HashMap<>();
        data.records().stream().filter(record -> readable.concerns(record) && readable.isOfThisPeriod(record)).forEach(record -> withFigures.put(record.assessee(), record));
        outOfService.values().stream().filter(one -> !valid.containsKey(one.no()) && withFigures.containsKey(one.no()) && policy.assesses(one))
                .forEach(one -> leaveOut(one.no(), null, RunCode.NOT_IN_SERVICE, origins.of(withFigures.get(one.no())).place(), one.no(), period.lastDay()));
        valid.values().stream().filter(one -> !policy.assesses(one)).forEach(this::tellUndecided);
        return valid.values().stream().filter(policy::assesses).map(one -> one.since(inServiceSince(one, ended.getOrDefault(one.no(), List.of())))).sorted(Comparator.comparing(Assessee::no)).toList();
    }

    /** Who moves to another station stays in service, as long as the policy applied there and no day lies between; null: from the beginning. */
    private static LocalDate inServiceSince(Assessee valid, List<Assessee> before) {
        LocalDate since = valid.from();
        for (Assessee row : before.stream().sorted(Comparator.comparing(Assessee::to).reversed()).toList()) {
            boolean leadsOn = since != null && row.to().isBefore(since) && !row.to().isBefore(since.minusDays(1));
            since = leadsOn ? row.from() : since;
        }
        return since;
    }

    /** Somebody of whom it is not known whether the policy applies must not vanish: perhaps only a cell is blank. */
    private void tellUndecided(Assessee assessee) {
        boolean couldApply = policy.appliesTo().entrySet().stream()
                .allMatch(each -> each.getValue().contains(assessee.attribute(each.getKey())) || assessee.attribute(each.getKey()).isEmpty());
        if (couldApply) {
            String blank = policy.appliesTo().keySet().stream().filter(attribute -> assessee.attribute(attribute).isEmpty()).findFirst().orElseThrow();
            leaveOut(assessee.no(), null, RunCode.UNDECIDED, Place.wholeFile(period.label()), assessee.no(), blank);
        }
    }

    private List<PeriodRecord> records(Set<String> numbers) {
        List<PeriodRecord> records = new ArrayList<>();
        for (PeriodRecord record : data.records()) {
            if (readable.concerns(record)) {
                if (numbers.contains(record.assessee())) {
                    records.add(readable.of(record));
                } else if (!everybody.contains(record.assessee()) && readable.isOfThisPeriod(record)) {
                    leaveOut(record.assessee(), null, RunCode.UNKNOWN_ASSESSEE, origins.of(record).place(), record.assessee(), record.period());
                }
            }
        }
        // a record without a figure says what no record says; whether there is one may not depend on what else was in the row
        records.removeIf(record -> record.figures().isEmpty());
        records.sort(BY_ASSESSEE_AND_PERIOD);
        return records;
    }

    /** From the beginning of the policy year, since counters count from there, or from where figures look; what was reported late is taken too. */
    private List<Event> events(Set<String> numbers) {
        LocalDate from = readable.lookBack().firstDay();
        List<Event> events = new ArrayList<>();
        for (Event event : data.events()) {
            boolean inWindow = !event.date().isAfter(period.lastDay()) && !event.reported().isBefore(from);
            if (inWindow && numbers.contains(event.assessee())) {
                if (readable.knows(event)) {
                    events.add(event);
                } else if (period.contains(event.date())) {
                    leaveOut(event.assessee(), event, RunCode.FOREIGN_EVENT, origins.of(event).place(), event.no(), event.kind());
                }
            } else if (inWindow && !everybody.contains(event.assessee()) && (period.contains(event.date()) || period.contains(event.reported()))) {
                leaveOut(event.assessee(), event, RunCode.UNKNOWN_EVENT, origins.of(event).place(), event.no(), event.assessee());
            }
        }
        events.sort(Comparator.comparing(Event::no));
        return events;
    }

    /** As events, from the beginning of the policy year. */
    private List<Leave> leave(Set<String> numbers) {
        List<Leave> taken = new ArrayList<>();
        for (Leave leave : data.leave()) {
            if (numbers.contains(leave.assessee()) && leave.overlaps(readable.lookBack().firstDay(), readable.lookBack().lastDayOfLeave(period))) {
                taken.add(leave);
            } else if (!everybody.contains(leave.assessee()) && leave.overlaps(period.firstDay(), period.lastDay())) {
                leaveOut(leave.assessee(), null, RunCode.UNKNOWN_LEAVE, origins.of(leave).place(), leave.kind(), leave.from(), leave.to(), leave.assessee());
            }
        }
        taken.sort(BY_ASSESSEE_AND_DAY);
        return taken;
    }

    private List<EarlierResult> history(Set<String> numbers, List<Assessee> children) {
        Set<String> read = new HashSet<>(numbers);
        children.forEach(child -> read.add(child.no()));
        return data.history().stream().filter(result -> read.contains(result.assessee()) && readable.reads(result))
                .sorted(BY_POLICY_PERIOD_AND_ASSESSEE).toList();
    }

    private void leaveOut(String assessee, Event event, RunCode code, Place place, Object... arguments) {
        leftOut.add(new LeftOut(assessee, event, Finding.of(code, place, arguments)));
    }
}
