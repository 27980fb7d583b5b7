package org.plumbline.service.standing;

import java.util.List;

import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.policy.Publicity;
import org.plumbline.scoring.report.Wordings;
import org.plumbline.service.Refusal;
import org.plumbline.service.policy.Policies;
import org.plumbline.service.ranking.KeptStanding;
import org.plumbline.service.ranking.Standings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Of the own peer group what the policy publishes: names and ranks, ranks alone, or only the first and the last. Never a number of anybody. */
@Component
class PublishedPlaces {

    private final OwnMonths months;
    private final Policies policies;
    private final Standings standings;

    PublishedPlaces(OwnMonths months, Policies policies, Standings standings) {
        this.months = months;
        this.policies = policies;
        this.standings = standings;
    }

    /** A place and where it stands in the group. */
    record Placed(int position, MyResultView.PlaceView view) { }

    /**
     * By place, from the one after on.
     *
     * @throws Refusal if there is no published result of this officer in the run, or the policy publishes no places
     */
    @Transactional(readOnly = true)
    List<Placed> of(long run, String assessee, int after, int limit) {
        Policy policy = policies.read(months.one(run, assessee).version()).policy();
        Publicity publicity = policy.publicity();
        if (publicity.standings() == Publicity.Standings.OWN_ONLY) {
            throw Refusal.forbidden(StandingRefusal.NOT_PUBLISHED, "run " + run);
        }
        return standings.ofAssessee(run, assessee).stream().filter(place -> place.rank() != null).findFirst()
                .map(place -> among(run, place, publicity, after, limit)).orElse(List.of()).stream()
                .map(each -> new Placed(each.position(), view(each, assessee, publicity, policy))).toList();
    }

    private List<KeptStanding> among(long run, KeptStanding own, Publicity publicity, int after, int limit) {
        return publicity.standings() == Publicity.Standings.FIRST_AND_LAST
                ? standings.ends(run, own.ranking(), own.groupNo(), publicity.first(), publicity.last(), after, limit)
                : standings.standings(run, own.ranking(), own.groupNo(), after, limit);
    }

    private static MyResultView.PlaceView view(KeptStanding it, String assessee, Publicity publicity, Policy policy) {
        boolean isOwn = it.assessee().equals(assessee);
        boolean isNamed = isOwn || publicity.standings() != Publicity.Standings.RANKS;
        return new MyResultView.PlaceView(it.rank(), isNamed ? it.name() : null, isNamed ? it.unitName() : null, isOwn || publicity.totals() ? it.total() : null, it.grade(),
                it.grade() == null ? null : Wordings.grade(it.grade(), policy), isOwn);
    }
}
