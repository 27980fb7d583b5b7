package org.plumbline.service.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

import org.plumbline.scoring.Roster;
import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.PeriodRecord;
import org.plumbline.scoring.policy.Period;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.service.intake.CurrentFigures;
import org.plumbline.service.organisation.Organisation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who lacks figures: the figures of a period are complete when everybody to whom the policy applies has a value, or a word that it does not
 * apply, for each item behind the measures of his indicators. Read some thousand people at a time.
 */
@Component
class MissingFigures {

    private static final int AT_ONCE = 5_000;

    private final Organisation organisation;
    private final CurrentFigures figures;

    MissingFigures(Organisation organisation, CurrentFigures figures) {
        this.organisation = organisation;
        this.figures = figures;
    }

    /** By number, from the one after on, at most so many. */
    @Transactional(readOnly = true)
    public List<Missing> of(PolicyVersion version, Period period, String after, int limit) {
        Roster roster = Roster.of(version, period);
        List<Missing> found = new ArrayList<>();
        if (roster.labels().isEmpty()) {
            return found;
        }
        String last = after;
        List<Assessee> piece;
        do {
            piece = organisation.thoseOn(version.policy().assessee(), period.lastDay(), last, AT_ONCE);
            among(piece.stream().filter(roster::takes).toList(), roster, found);
            last = piece.isEmpty() ? last : piece.get(piece.size() - 1).no();
        } while (piece.size() == AT_ONCE && found.size() < limit);
        return found.size() > limit ? found.subList(0, limit) : found;
    }

    private void among(List<Assessee> people, Roster roster, List<Missing> found) {
        List<String> numbers = people.stream().map(Assessee::no).toList();
        Map<String, Map<String, PeriodRecord>> records = new HashMap<>();
        for (String label : roster.labels()) {
            figures.of(label, numbers).forEach((no, record) -> records.computeIfAbsent(no, any -> new HashMap<>()).put(label, record));
        }
        for (Assessee one : people) {
            SortedSet<String> missing = roster.missing(one, records.getOrDefault(one.no(), Map.of())::get);
            if (!missing.isEmpty()) {
                found.add(new Missing(one.no(), one.name(), missing));
            }
        }
    }
}
