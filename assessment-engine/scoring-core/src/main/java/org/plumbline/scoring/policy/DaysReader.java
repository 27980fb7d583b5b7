package org.plumbline.scoring.policy;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.policy.FigureSource.Days;

/** Reads a figure that counts working days or weeks. How weeks at the edge, leave and part months count is never guessed. */
final class DaysReader {

    private enum PartMonth { WHOLE, SERVED }

    private final Findings findings;

    DaysReader(Findings findings) {
        this.findings = findings;
    }

    Optional<FigureSource> days(Keys keys) {
        Optional<Days.Unit> unit = keys.requiredChoice("calendar", Days.Unit.class);
        boolean weeks = unit.filter(Days.Unit.WEEKS::equals).isPresent();
        Optional<Days.WeekBelongs> belongs = weeks ? keys.requiredChoice("week-belongs", Days.WeekBelongs.class) : Optional.empty();
        Set<DayOfWeek> on = EnumSet.noneOf(DayOfWeek.class);
        if (!weeks) {
            keys.scalars("on").forEach(day -> keys.choice(day, DayOfWeek.class).ifPresent(on::add));
        }
        keys.required("leave");
        List<String> leave = keys.texts("leave");
        Optional<PartMonth> partMonth = keys.requiredChoice("part-month", PartMonth.class);
        FigureSource.LeaveKinds kinds = leave.equals(List.of("NONE")) ? new FigureSource.LeaveKinds(false, List.of())
                : new FigureSource.LeaveKinds(leave.equals(List.of("ALL")), leave);
        return unit.isPresent() && (!weeks || belongs.isPresent()) && partMonth.isPresent()
                ? Optional.of(new Days(unit.get(), belongs.orElse(null), on, kinds, partMonth.get() == PartMonth.SERVED))
                : Optional.empty();
    }
}
