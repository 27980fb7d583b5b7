package org.plumbline.service.schedule;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.plumbline.scoring.policy.Period;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.service.Actor;
import org.plumbline.service.access.Allowed;
import org.plumbline.service.access.Allowed.Extent;
import org.plumbline.service.access.Role;
import org.plumbline.service.http.ApiController;
import org.plumbline.service.http.Given;
import org.plumbline.service.http.Page;
import org.plumbline.service.http.Slice;
import org.plumbline.service.http.Turnstile;
import org.plumbline.service.policy.Policies;
import org.plumbline.service.schedule.ScheduleViews.DecisionView;
import org.plumbline.service.schedule.ScheduleViews.MissingView;
import org.plumbline.service.schedule.ScheduleViews.ScheduleView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

@ApiController
@Tag(name = "schedule")
class ScheduleController {

    @Schema(name = "ScheduleRequest")
    record ScheduleRequest(@Schema(description = "whether runs begin by it") Boolean active,
            @Schema(description = "the first period that it begins: 2026-10, 2026-Q3 or 2026") String fromPeriod,
            @Schema(description = "day of the month after the one in which a period ends, 1 to 31; the last one in a shorter month") Integer dueDay,
            @Schema(description = "08:30, in the time zone of the service") String dueTime, @Schema(description = "until then a run waits for its figures") Integer deadlineDay,
            String deadlineTime, @Schema(description = "why its runs begin in spite of gaps or overlaps of the coverage; absent: they do not",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED) String coverageWaiver) { }

    private final Schedules schedules;
    private final MissingFigures figures;
    private final Policies policies;
    private final ServiceTime time;
    /** Everybody's figures are read. */
    private final Turnstile one = new Turnstile(1);

    ScheduleController(Schedules schedules, MissingFigures figures, Policies policies, ServiceTime time) {
        this.schedules = schedules;
        this.figures = figures;
        this.policies = policies;
        this.time = time;
    }

    @GetMapping("/api/schedules")
    @Allowed(value = {Role.RUN_OPERATOR, Role.AUDITOR}, extent = Extent.NO_PEOPLE)
    @Operation(summary = "The schedules, by policy")
    Page<ScheduleView> schedules() {
        return Page.all(schedules.all().stream().map(this::view).toList());
    }

    @GetMapping("/api/schedules/{policy}")
    @Allowed(value = {Role.RUN_OPERATOR, Role.AUDITOR}, extent = Extent.NO_PEOPLE)
    @Operation(summary = "When runs of a policy begin by themselves, and whose turn it is")
    ScheduleView schedule(@PathVariable String policy) {
        return view(schedules.one(policy));
    }

    @PutMapping(path = "/api/schedules/{policy}", consumes = "application/json")
    @Allowed(value = Role.RUN_OPERATOR, extent = Extent.WHOLE)
    @Operation(summary = "Sets when runs of a policy begin by themselves")
    ScheduleView setSchedule(@PathVariable String policy, @RequestBody ScheduleRequest it, Actor actor) {
        return view(schedules.set(policy, new Schedules.Setting(Given.value("active", it.active()), Given.field("fromPeriod", it.fromPeriod()), Given.value("dueDay", it.dueDay()),
                Given.field("dueTime", it.dueTime()), Given.value("deadlineDay", it.deadlineDay()), Given.field("deadlineTime", it.deadlineTime()), it.coverageWaiver()), actor));
    }

    private ScheduleView view(Schedule schedule) {
        return ScheduleView.of(schedule, schedules.turn(schedule).orElse(null), time.timeZone());
    }

    @GetMapping("/api/schedules/{policy}/decisions")
    @Allowed(value = {Role.RUN_OPERATOR, Role.AUDITOR}, extent = Extent.NO_PEOPLE)
    @Operation(summary = "What became of the scheduled periods: begun, waited, stopped, and why; the newest first")
    Page<DecisionView> scheduleDecisions(@PathVariable String policy, @RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) String cursor) {
        Slice slice = Slice.of(limit, cursor, 1);
        int skipped = slice.place(0);
        return Page.of(schedules.decisions(policy, skipped, slice.rows()), slice, it -> List.of(skipped + limit), DecisionView::of);
    }

    @GetMapping("/api/schedules/{policy}/missing")
    @Allowed(value = {Role.RUN_OPERATOR, Role.AUDITOR}, extent = Extent.WHOLE)
    @Operation(summary = "Whose figures a run of the policy for a period would lack as things stand, by number")
    Page<MissingView> missingFigures(@PathVariable String policy, @RequestParam String period, @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) String cursor) throws Exception {
        Slice slice = Slice.of(limit, cursor, 1);
        PolicyVersion version = policies.read(policies.inForceFor(policy, period));
        Period of = Period.of(period, version.policy().period()).orElseThrow();
        return Page.of(one.pass(() -> figures.of(version, of, slice.text(0, ""), slice.rows())), slice, it -> List.of(it.assessee()), MissingView::of);
    }
}
