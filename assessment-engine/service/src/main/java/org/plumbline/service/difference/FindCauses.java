package org.plumbline.service.difference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.plumbline.scoring.explain.InputChange;
import org.plumbline.scoring.explain.InputChange.What;
import org.plumbline.service.intake.IntakeSources;
import org.plumbline.service.ledger.Source;
import org.plumbline.service.organisation.OrganisationSources;
import org.plumbline.service.run.Runs;
import org.plumbline.service.run.ScoringRun;
import org.springframework.stereotype.Component;

/** Finds for everything that a run reads otherwise who said so: kind by kind, for all of them at once. */
@Component
class FindCauses {

    private final IntakeSources intake;
    private final OrganisationSources organisation;
    private final Runs runs;

    FindCauses(IntakeSources intake, OrganisationSources organisation, Runs runs) {
        this.intake = intake;
        this.organisation = organisation;
        this.runs = runs;
    }

    Map<String, List<Cause>> of(long run, Map<String, List<InputChange>> changes) {
        Set<InputChange> all = changes.values().stream().flatMap(Collection::stream).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<InputChange, Source> sources = new HashMap<>();
        figures(run, all, sources);
        Map<String, Source> events = intake.ofEvents(run, subjects(all, What.EVENT));
        Map<String, Source> leave = organisation.ofLeave(run, assessees(all, What.LEAVE));
        Map<String, Source> postings = organisation.ofPostings(run, assessees(all, What.ATTRIBUTE));
        for (InputChange change : all) {
            Source source = switch (change.what()) {
                case EVENT -> events.get(change.subject());
                case LEAVE -> leave.get(change.assessee() + " " + change.subject() + " " + change.period());
                case ATTRIBUTE -> postings.get(change.assessee());
                case FIGURE, EARLIER_RESULT -> sources.get(change);
            };
            sources.put(change, source);
        }
        Map<List<String>, ScoringRun> read = runs.readBy(run).stream().collect(Collectors.toMap(each -> List.of(each.policy(), each.period()), each -> each));
        Map<String, List<Cause>> causes = new TreeMap<>();
        changes.forEach((no, list) -> causes.put(no, list.stream().map(change -> new Cause(change, sources.get(change),
                change.what() == What.EARLIER_RESULT ? read.get(List.of(change.subject(), change.period())) : null)).toList()));
        return causes;
    }

    private void figures(long run, Set<InputChange> all, Map<InputChange, Source> sources) {
        Map<String, List<InputChange>> byPeriod = all.stream().filter(change -> change.what() == What.FIGURE).collect(Collectors.groupingBy(InputChange::period));
        byPeriod.forEach((period, changes) -> {
            Map<String, Map<String, IntakeSources.Said>> said = intake.ofFigures(run, period, changes.stream().map(InputChange::assessee).toList());
            changes.forEach(change -> {
                IntakeSources.Said last = said.getOrDefault(change.assessee(), Map.of()).get(change.subject());
                sources.put(change, last == null ? null : last.source());
            });
        });
    }

    private static List<String> subjects(Set<InputChange> all, What what) {
        return all.stream().filter(is(what)).map(InputChange::subject).toList();
    }

    private static List<String> assessees(Set<InputChange> all, What what) {
        return new ArrayList<>(all.stream().filter(is(what)).map(InputChange::assessee).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Predicate<InputChange> is(What what) {
        return change -> change.what() == what;
    }
}
