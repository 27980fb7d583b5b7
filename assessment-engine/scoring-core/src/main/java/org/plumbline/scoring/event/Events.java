package org.plumbline.scoring.event;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.plumbline.scoring.input.LeftOut;
import org.plumbline.scoring.policy.Period;
import org.plumbline.scoring.rules.Fault;

/**
 * What the reports of everybody come to: passes 2 and 3.
 *
 * @param byAssessee the events that count, by assessee number, in order of day and number; of earlier periods those, too, that figures look at
 * @param leftOut    reports that do not count, and why
 * @param faults     assessees whose events could not be classified
 */
public record Events(Map<String, List<ClassifiedEvent>> byAssessee, List<LeftOut> leftOut, Map<String, Fault> faults) {

    /** The order of {@link #leftOut}. */
    public static final Comparator<LeftOut> BY_NUMBER = Comparator.comparing((LeftOut each) -> each.event().no()).thenComparing(each -> each.finding().code());

    /** Those of one period. */
    public List<ClassifiedEvent> of(String assessee, Period period) {
        return allOf(assessee).stream().filter(event -> !event.month().isBefore(period.firstMonth()) && !event.month().isAfter(period.lastMonth())).toList();
    }

    public List<ClassifiedEvent> allOf(String assessee) {
        return byAssessee.getOrDefault(assessee, List.of());
    }
}
