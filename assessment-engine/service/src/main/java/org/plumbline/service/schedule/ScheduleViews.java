package org.plumbline.service.schedule;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.policy.Policy;

/** Schedules as they are answered. */
final class ScheduleViews {

    private ScheduleViews() {
    }

    /** The period whose turn it is: the earliest that has not ended. */
    @Schema(name = "ScheduleTurn")
    record TurnView(String period, Instant due, Instant deadline, Policy.AtDeadline atDeadline) {

        static TurnView of(Turn turn) {
            return new TurnView(turn.period().label(), turn.due(), turn.deadline(), turn.version().policy().atDeadline());
        }
    }

    /** Days are those of the month after the one in which a period ends, times those of the time zone. */
    @Schema(name = "Schedule")
    record ScheduleView(String policy, boolean active, String fromPeriod, int dueDay, String dueTime, int deadlineDay, String deadlineTime, String timeZone,
            @Schema(description = "why its runs begin in spite of gaps or overlaps of the coverage; absent: they do not") String coverageWaiver,
            @Schema(description = "absent: no version of the policy was published for it yet") TurnView next, Instant setAt, String setBy) {

        static ScheduleView of(Schedule it, Turn next, ZoneId zone) {
            return new ScheduleView(it.policy(), it.active(), it.fromPeriod(), it.dueDay(), time(it.dueTime()), it.deadlineDay(), time(it.deadlineTime()), zone.getId(),
                    it.coverageWaiver(), next == null ? null : TurnView.of(next), it.setAt(), it.setBy());
        }

        private static String time(LocalTime time) {
            return time.toString();
        }
    }

    @Schema(name = "ScheduleDecision")
    record DecisionView(String period, Decision.Kind kind, Text text, @Schema(description = "how many assessees lacked figures; absent: none, or it was not looked at") Integer missing,
            @Schema(description = "number of the run that was begun, or that failed; absent: none") Long run, Instant decidedAt) {

        static DecisionView of(Decision it) {
            return new DecisionView(it.period(), it.kind(), new Text(it.textZh(), it.textEn()), it.missing(), it.run(), it.decidedAt());
        }
    }

    @Schema(name = "MissingFigures")
    record MissingView(String assessee, String name, @Schema(description = "codes of the items; of another period than the one that is run with its label") List<String> items) {

        static MissingView of(Missing it) {
            return new MissingView(it.assessee(), it.name(), List.copyOf(it.items()));
        }
    }
}
