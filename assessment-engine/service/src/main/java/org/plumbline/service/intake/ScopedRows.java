package org.plumbline.service.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.plumbline.scoring.file.Intake;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.input.Leave;
import org.plumbline.scoring.input.MonthData;
import org.plumbline.scoring.input.PeriodRecord;
import org.plumbline.service.access.DataScope;
import org.plumbline.service.access.Reach;
import org.plumbline.service.ledger.Kept;
import org.plumbline.service.organisation.Organisation;

/**
 * Of what somebody hands in who reaches some units only: the rows about those who belonged there on the day that a row is about. People,
 * units, transfers and earlier results say who belongs where and are for those who reach everybody.
 */
final class ScopedRows {

    private final Organisation organisation;
    private final DataScope scope;
    private final Map<LocalDate, Reach> reaches = new HashMap<>();
    private final Map<String, List<Assessee>> posts;
    private final Map<String, Kept<Event>> keptEvents;
    private final Rejected rejected;
    private final Intake intake;
    private int refused;

    private ScopedRows(Organisation organisation, DataScope scope, Intake intake, Map<String, Kept<Event>> keptEvents, Rejected rejected) {
        this.organisation = organisation;
        this.scope = scope;
        this.intake = intake;
        this.keptEvents = keptEvents;
        this.rejected = rejected;
        Set<String> numbers = new TreeSet<>();
        intake.data().records().forEach(row -> numbers.add(row.assessee()));
        intake.data().events().forEach(row -> numbers.add(row.assessee()));
        intake.data().leave().forEach(row -> numbers.add(row.assessee()));
        keptEvents.values().forEach(row -> numbers.add(row.content().assessee()));
        posts = organisation.posts(numbers);
    }

    /** What may be taken, and how many rows may not. */
    record Taken(MonthData data, int refused) { }

    /** @param events those that are there under the numbers of the file: whoever may not change one may not restate it as another's */
    static Taken of(Intake intake, DataScope scope, Organisation organisation, EventLedger events, Rejected rejected) {
        if (scope.isEverywhere()) {
            return new Taken(intake.data(), 0);
        }
        ScopedRows rows = new ScopedRows(organisation, scope, intake, events.kept(intake.data().events()), rejected);
        MonthData kept = rows.kept(intake.data());
        return new Taken(kept, rows.refused);
    }

    private MonthData kept(MonthData data) {
        data.assessees().forEach(row -> refuse(IntakeRefusal.WHOLE_ONLY, intake.origins().of(row).place(), row.no()));
        data.history().forEach(row -> refuse(IntakeRefusal.WHOLE_ONLY, intake.origins().of(row).place(), row.assessee()));
        return new MonthData(List.of(), kept(data.records(), PeriodRecord::assessee, row -> lastDay(row.period()), row -> intake.origins().of(row).place()),
                kept(data.events(), Event::assessee, Event::date, row -> intake.origins().of(row).place()),
                kept(data.leave(), Leave::assessee, Leave::from, row -> intake.origins().of(row).place()), List.of());
    }

    private <T> List<T> kept(List<T> rows, Function<T, String> assessee, Function<T, LocalDate> day, Function<T, Place> place) {
        List<T> kept = new ArrayList<>();
        for (T row : rows) {
            if (isWithin(assessee.apply(row), day.apply(row)) && mayRestate(row)) {
                kept.add(row);
            } else {
                refuse(IntakeRefusal.BEYOND_SCOPE, place.apply(row), assessee.apply(row));
            }
        }
        return kept;
    }

    private boolean mayRestate(Object row) {
        Kept<Event> before = row instanceof Event event ? keptEvents.get(event.no()) : null;
        return before == null || isWithin(before.content().assessee(), before.content().date());
    }

    private boolean isWithin(String assessee, LocalDate day) {
        Reach reach = reaches.computeIfAbsent(day, any -> organisation.reach(scope, any));
        return reach.holds(assessee) || posts.getOrDefault(assessee, List.of()).stream().filter(post -> post.holdsOn(day))
                .anyMatch(post -> reach.holds(post.attribute(Assessee.PARENT)));
    }

    /** Of a month, quarter or year by the calendar: a cut-off is the policy's, and figures are handed in before it is known which policy reads them. */
    private static LocalDate lastDay(String label) {
        int year = Integer.parseInt(label.substring(0, 4));
        if (label.length() == 4) {
            return LocalDate.of(year, 12, 31);
        }
        return label.charAt(5) == 'Q' ? YearMonth.of(year, (label.charAt(6) - '0') * 3).atEndOfMonth() : YearMonth.parse(label).atEndOfMonth();
    }

    private void refuse(IntakeRefusal code, Place place, String assessee) {
        refused++;
        rejected.add(Finding.of(code, place, assessee), assessee, null);
    }
}
