package org.plumbline.scoring.figure;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.plumbline.scoring.policy.AssessmentPeriod;
import org.plumbline.scoring.policy.Collected;
import org.plumbline.scoring.policy.FigureRule;
import org.plumbline.scoring.policy.FigureSource;
import org.plumbline.scoring.policy.Period;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.policy.Window;

/**
 * What the figures of a policy look at, seen from one of its periods.
 *
 * @param labels   of the periods whose items are read, this one among them
 * @param firstDay of events and leave that are read, the policy's year among them
 * @param lastCalendarDay the last day of which figures ask whether it is worked; null: none asks
 * @param firstCalendarDay the first such day; null: none asks
 * @param below    whether items, events or leave of children or members are read
 * @param children whether anything of them is read, be it their results
 */
public record LookBack(SortedSet<String> labels, LocalDate firstDay, LocalDate firstCalendarDay, LocalDate lastCalendarDay, boolean below, boolean children) {

    /** The last day of leave that is read: a week that counts in the period may end after it. */
    public LocalDate lastDayOfLeave(Period now) {
        return lastCalendarDay == null || lastCalendarDay.isBefore(now.lastDay()) ? now.lastDay() : lastCalendarDay;
    }

    public static LookBack of(Policy policy, Period now) {
        Walk walk = new Walk(policy, now);
        policy.figures().values().forEach(figure -> walk.visit(figure.name(), now));
        boolean below = policy.figures().values().stream().anyMatch(figure -> figure.across() != null && !figure.isOfGroup() && !(figure.of() instanceof FigureSource.Result));
        boolean children = policy.figures().values().stream().anyMatch(figure -> figure.across() != null && !figure.isOfGroup());
        return new LookBack(walk.labels, walk.firstDay, walk.firstCalendarDay, walk.lastCalendarDay, below, children);
    }

    /** Walks from each figure to what it is made of, period by period. */
    private static final class Walk {
        private final Policy policy;
        private final AssessmentPeriod time;
        private final SortedSet<String> labels = new TreeSet<>();
        private final Set<List<String>> visited = new HashSet<>();
        private LocalDate firstDay;
        private LocalDate firstCalendarDay;
        private LocalDate lastCalendarDay;

        private Walk(Policy policy, Period now) {
            this.policy = policy;
            this.time = policy.period();
            this.firstDay = time.firstDay(time.startOfYear(now.firstMonth()));
            labels.add(now.label());
        }

        private void visit(String name, Period period) {
            labels.add(period.label());
            FigureRule figure = policy.figures().get(name);
            if (figure == null || !visited.add(List.of(name, period.label()))) {
                return;
            }
            figure.joins().forEach(part -> visit(part, period));
            Window window = figure.collected() == null ? Window.NOW : figure.collected().during();
            if (figure.of() instanceof FigureSource.Events) {
                from(time.firstDay(window.firstMonth(period, time)));
            } else if (figure.of() instanceof FigureSource.Days days) {
                periods(figure.collected(), period).forEach(one -> calendar(days, one));
            } else {
                periods(figure.collected(), period).forEach(one -> figure.begins().forEach(part -> visit(part, one)));
            }
        }

        private List<Period> periods(Collected collected, Period period) {
            return collected == null || collected.across() != null ? List.of(period) : collected.during().periods(period, time);
        }

        private void calendar(FigureSource.Days days, Period period) {
            LocalDate first = DaysPresent.firstDay(days, period);
            LocalDate last = DaysPresent.lastDay(days, period);
            from(first);
            firstCalendarDay = firstCalendarDay == null || first.isBefore(firstCalendarDay) ? first : firstCalendarDay;
            lastCalendarDay = lastCalendarDay == null || last.isAfter(lastCalendarDay) ? last : lastCalendarDay;
        }

        private void from(LocalDate day) {
            firstDay = day.isBefore(firstDay) ? day : firstDay;
        }
    }
}
