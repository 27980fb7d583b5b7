package org.plumbline.service.standing;

import java.util.List;
import java.util.Map;

import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.report.Wordings;
import org.plumbline.service.policy.Policies;
import org.plumbline.service.ranking.Standings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The published months of an officer, the newest first. */
@Component
class MyMonths {

    private final OwnRuns own;
    private final Policies policies;
    private final Standings standings;

    MyMonths(OwnRuns own, Policies policies, Standings standings) {
        this.own = own;
        this.policies = policies;
        this.standings = standings;
    }

    /** From the one before the period and run on. @param period null: from the newest */
    @Transactional(readOnly = true)
    List<MyResultView.MonthView> of(String assessee, String policy, String period, long run, int limit) {
        List<OwnRuns.Own> mine = own.of(assessee, policy).stream().filter(each -> period == null || each.publication().period().compareTo(period) < 0
                || each.publication().period().equals(period) && each.publication().run() < run).limit(limit).toList();
        Map<Long, Standings.Place> places = standings.places(mine.stream().map(each -> each.publication().run()).toList(), assessee);
        return mine.stream().map(each -> view(each, places.get(each.publication().run()))).toList();
    }

    private MyResultView.MonthView view(OwnRuns.Own each, Standings.Place place) {
        Policy policy = policies.read(each.total().version()).policy();
        String grade = place == null ? null : place.grade();
        return new MyResultView.MonthView(each.publication().run(), policy.code(), policy.title(), each.publication().period(), each.publication().publishedAt(),
                each.total().total(), each.total().attainment(), place == null ? null : place.rank(), place == null ? 0 : place.size(), grade,
                grade == null ? null : Wordings.grade(grade, policy));
    }
}
