package org.plumbline.service.standing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.plumbline.service.Refusal;
import org.plumbline.service.publication.PublishRun;
import org.plumbline.service.publication.RunPublication;
import org.plumbline.service.run.Runs;
import org.plumbline.service.run.SheetTotal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The published runs in which an officer has a score sheet. What is superseded by a later publication is not among them. */
@Component
class OwnRuns {

    private final PublishRun publications;
    private final Runs runs;

    OwnRuns(PublishRun publications, Runs runs) {
        this.publications = publications;
        this.runs = runs;
    }

    /** A published month of somebody. */
    record Own(RunPublication publication, SheetTotal total) { }

    /** The newest period first. @param policy null: of all policies */
    @Transactional(readOnly = true)
    List<Own> of(String assessee, String policy) {
        return mine(publications.seen(policy), assessee);
    }

    private List<Own> mine(List<RunPublication> seen, String assessee) {
        Map<Long, SheetTotal> totals = runs.totals(seen.stream().map(RunPublication::run).toList(), assessee).stream()
                .collect(Collectors.toMap(SheetTotal::run, Function.identity()));
        return seen.stream().filter(each -> totals.containsKey(each.run())).map(each -> new Own(each, totals.get(each.run()))).toList();
    }

    /** @throws Refusal if there is none of this officer, whatever the reason: nobody learns which runs there are */
    Own one(long run, String assessee) {
        return withBefore(run, assessee).own();
    }

    /** @param before of the period before, as far as there is one */
    record WithBefore(Own own, Optional<Own> before) { }

    /** @throws Refusal as {@link #one} */
    WithBefore withBefore(long run, String assessee) {
        List<Own> mine = mine(publications.seenWith(run), assessee);
        Own own = mine.stream().filter(each -> each.publication().run() == run).findFirst().orElseThrow(() -> Refusal.notFound(StandingRefusal.NO_RESULT, "run " + run, run));
        return new WithBefore(own, mine.stream().filter(each -> each.publication().period().compareTo(own.publication().period()) < 0).findFirst());
    }
}
