package org.plumbline.scoring;

import org.plumbline.scoring.figure.LookBack;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.RunCode;
import org.plumbline.scoring.policy.Period;
import org.plumbline.scoring.policy.PolicyVersion;

/** Whether the catalogue's table of holidays has the years of which the figures of a period ask. */
public final class CalendarYears {

    private CalendarYears() {
    }

    public static void check(PolicyVersion version, Period period, Findings findings) {
        LookBack lookBack = LookBack.of(version.policy(), period);
        if (lookBack.firstCalendarDay() != null) {
            version.catalogue().calendar().unknownYears(lookBack.firstCalendarDay(), lookBack.lastCalendarDay())
                    .forEach(year -> findings.add(RunCode.NO_CALENDAR, Place.wholeFile(version.bundle().catalogueName()), period.label(), String.valueOf(year)));
        }
    }
}
