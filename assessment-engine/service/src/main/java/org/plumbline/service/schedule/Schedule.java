package org.plumbline.service.schedule;

import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;

import org.plumbline.scoring.policy.Period;

/**
 * When runs of a policy begin. Days are those of the month after the one in which a period ends; where that is shorter, its last day.
 *
 * @param active         false: it begins nothing
 * @param fromPeriod     label of the first period that it begins
 * @param dueDay         1 to 31
 * @param deadlineDay    1 to 31; until then a run waits for its figures
 * @param coverageWaiver why its runs begin in spite of gaps or overlaps of the coverage; null: they do not
 */
record Schedule(String policy, boolean active, String fromPeriod, int dueDay, LocalTime dueTime, int deadlineDay, LocalTime deadlineTime,
        String coverageWaiver, Instant setAt, String setBy) {

    Instant due(Period period, ZoneId zone) {
        return at(period, dueDay, dueTime, zone);
    }

    /** Never before it is due, also where a short month puts both on its last day. */
    Instant deadline(Period period, ZoneId zone) {
        Instant due = due(period, zone);
        Instant deadline = at(period, deadlineDay, deadlineTime, zone);
        return deadline.isBefore(due) ? due : deadline;
    }

    private static Instant at(Period period, int day, LocalTime time, ZoneId zone) {
        YearMonth month = YearMonth.from(period.lastDay()).plusMonths(1);
        return month.atDay(Math.min(day, month.lengthOfMonth())).atTime(time).atZone(zone).toInstant();
    }
}
