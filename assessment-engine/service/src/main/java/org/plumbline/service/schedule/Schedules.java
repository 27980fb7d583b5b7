package org.plumbline.service.schedule;

import java.time.Clock;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.plumbline.scoring.finding.RunCode;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.policy.AssessmentPeriod;
import org.plumbline.scoring.policy.Period;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.service.Actor;
import org.plumbline.service.Reason;
import org.plumbline.service.Refusal;
import org.plumbline.service.audit.AuditAction;
import org.plumbline.service.audit.AuditEntry;
import org.plumbline.service.audit.AuditTrail;
import org.plumbline.service.policy.Policies;
import org.plumbline.service.run.Runs;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The schedules, whose turn it is, and what was decided. */
@Service
class Schedules {

    private static final int LAST_DAY = 31;
    /** Strict, because 24:00 would otherwise be the beginning of the same day. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm").withResolverStyle(ResolverStyle.STRICT);
    private static final Text LABELS = new Text("2026-10、2026-Q3 或 2026", "2026-10, 2026-Q3 or 2026");

    /** What somebody sets; days and times as in {@link Schedule}. */
    record Setting(boolean active, String fromPeriod, int dueDay, String dueTime, int deadlineDay, String deadlineTime, String coverageWaiver) { }

    private final ScheduleMapper mapper;
    private final Policies policies;
    private final Runs runs;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final ServiceTime time;
    private final Clock clock;

    Schedules(ScheduleMapper mapper, Policies policies, Runs runs, AuditTrail audit, TransactionTemplate transaction, ServiceTime time, Clock clock) {
        this.mapper = mapper;
        this.policies = policies;
        this.runs = runs;
        this.audit = audit;
        this.transaction = transaction;
        this.time = time;
        this.clock = clock;
    }

    /** By policy. */
    @Transactional(readOnly = true)
    public List<Schedule> all() {
        return mapper.all().stream().map(Schedules::schedule).toList();
    }

    /** @throws Refusal if there is no such policy, or it has none */
    @Transactional(readOnly = true)
    public Schedule one(String policy) {
        policies.versions(policy);
        return mapper.one(policy).map(Schedules::schedule).orElseThrow(() -> Refusal.notFound(ScheduleRefusal.NO_SCHEDULE, policy, policy));
    }

    /** Replaces the one that holds, which stays written down. @throws Refusal if there is no such policy, a day, time or label is none, or somebody else sets it at the same moment */
    public Schedule set(String policy, Setting setting, Actor actor) {
        policies.versions(policy);
        LocalTime due = time("dueTime", setting.dueTime());
        LocalTime deadline = time("deadlineTime", setting.deadlineTime());
        day("dueDay", setting.dueDay());
        day("deadlineDay", setting.deadlineDay());
        if (setting.deadlineDay() < setting.dueDay() || setting.deadlineDay() == setting.dueDay() && deadline.isBefore(due)) {
            throw Refusal.wrongInput(ScheduleRefusal.DEADLINE_FIRST, policy, setting.deadlineDay(), TIME.format(deadline), setting.dueDay(), TIME.format(due));
        }
        if (Period.firstMonthOf(setting.fromPeriod(), AssessmentPeriod.MONTHS).isEmpty()) {
            throw Refusal.wrongInput(RunCode.BAD_PERIOD, setting.fromPeriod(), setting.fromPeriod(), LABELS);
        }
        String waiver = Reason.optional("coverageWaiver", setting.coverageWaiver(), ScheduleRefusal.LONG_WAIVER);
        try {
            return transaction.execute(status -> {
                Optional<ScheduleMapper.Row> before = mapper.one(policy);
                ScheduleMapper.Row row = new ScheduleMapper.Row(policy, before.map(ScheduleMapper.Row::revision).orElse(0) + 1, setting.active(), setting.fromPeriod(), setting.dueDay(),
                        TIME.format(due), setting.deadlineDay(), TIME.format(deadline), waiver, clock.instant(), actor.name());
                mapper.insert(row);
                audit.record(changed(before, row, actor));
                return schedule(row);
            });
        } catch (DuplicateKeyException another) {
            throw Refusal.conflict(ScheduleRefusal.SET_MEANWHILE, policy, policy);
        }
    }

    private static AuditEntry changed(Optional<ScheduleMapper.Row> before, ScheduleMapper.Row after, Actor actor) {
        AuditEntry entry = AuditEntry.of(AuditAction.SCHEDULE_SET, after.policy(), actor);
        Map<String, Function<ScheduleMapper.Row, Object>> told = Map.of("active", ScheduleMapper.Row::active, "fromPeriod", ScheduleMapper.Row::fromPeriod,
                "due", row -> row.dueDay() + " " + row.dueTime(), "deadline", row -> row.deadlineDay() + " " + row.deadlineTime(), "coverageWaiver", ScheduleMapper.Row::coverageWaiver);
        for (Map.Entry<String, Function<ScheduleMapper.Row, Object>> each : told.entrySet()) {
            entry = entry.changed(each.getKey(), before.map(each.getValue()).orElse(null), each.getValue().apply(after));
        }
        return entry;
    }

    private static LocalTime time(String field, String text) {
        try {
            return LocalTime.parse(text, TIME);
        } catch (DateTimeParseException none) {
            throw Refusal.wrongInput(ScheduleRefusal.BAD_TIME, field, field, text);
        }
    }

    private static void day(String field, int day) {
        if (day < 1 || day > LAST_DAY) {
            throw Refusal.wrongInput(ScheduleRefusal.BAD_DAY, field, field, day);
        }
    }

    /**
     * The earliest period that has not ended, due or not: it has no finished run, by whomever it was begun, and it was not decided to leave
     * it to people. Periods in which no version of the policy holds are passed over. Empty where none was ever published.
     */
    @Transactional(readOnly = true)
    public Optional<Turn> turn(Schedule schedule) {
        PolicyTime periods = periods(schedule.policy());
        Set<String> ready = runs.readyPeriods(schedule.policy());
        Map<String, Decision> decisions = mapper.lastOfEachPeriod(schedule.policy()).stream().collect(Collectors.toMap(Decision::period, each -> each));
        Optional<Period> first = periods.first(schedule.fromPeriod());
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Period period = first.get();
        while (periods.version(period).isEmpty() && isPassed(schedule, period) || ready.contains(period.label())
                || decisions.containsKey(period.label()) && decisions.get(period.label()).isEnd()) {
            period = periods.after(period);
        }
        Period found = period;
        return periods.version(found).map(version -> new Turn(schedule, version, found, schedule.due(found, time.timeZone()), schedule.deadline(found, time.timeZone()),
                runs.latest(schedule.policy(), found.label()).orElse(null), decisions.get(found.label())));
    }

    private boolean isPassed(Schedule schedule, Period period) {
        return !clock.instant().isBefore(schedule.due(period, time.timeZone()));
    }

    private PolicyTime periods(String policy) {
        Map<Long, PolicyVersion> read = new HashMap<>();
        return new PolicyTime(policies.publications(policy).stream().map(each -> new PolicyTime.Holding(YearMonth.parse(each.fromMonth()),
                read.computeIfAbsent(each.version(), id -> policies.read(policies.version(id))))).toList());
    }

    /** The newest first. @throws Refusal if there is no such policy */
    @Transactional(readOnly = true)
    public List<Decision> decisions(String policy, int skipped, int limit) {
        policies.versions(policy);
        return mapper.page(policy, skipped, limit);
    }

    /** Unless it says what the last one about the period says, or another process has decided meanwhile. */
    @Transactional
    public void decide(Turn turn, Decision.Kind kind, Text text, Integer missing, Long run) {
        Decision last = turn.last();
        if (last == null || last.kind() != kind || run != null && !run.equals(last.run())) {
            mapper.insertDecisionAfter(decision(turn, kind, text, missing, run), last == null ? 0 : last.position());
        }
    }

    /** Within the transaction that begins the run. */
    void decideWithRun(Turn turn, Decision.Kind kind, Text text, Integer missing, long run) {
        mapper.insertDecision(decision(turn, kind, text, missing, run));
    }

    private Decision decision(Turn turn, Decision.Kind kind, Text text, Integer missing, Long run) {
        return new Decision(turn.policy(), turn.period().label(), 0, kind, clock.instant(), text.zh(), text.en(), missing, run);
    }

    private static Schedule schedule(ScheduleMapper.Row row) {
        return new Schedule(row.policy(), row.active(), row.fromPeriod(), row.dueDay(), LocalTime.parse(row.dueTime()), row.deadlineDay(),
                LocalTime.parse(row.deadlineTime()), row.coverageWaiver(), row.setAt(), row.setBy());
    }
}
