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

    private final OwnMonths months;
    private final Policies policies;
    private final Standings standings;

    MyMonths(OwnMonths months, Policies policies, Standings standings) {
        this.months = months;
        this.policies = policies;
        this.standings = standings;
    }

    /** From the one before the period and run on. @param period null: from the newest */
    @Transactional(readOnly = true)
    List<MyResultView.MonthView> of(String assessee, String policy, String period, long run, int limit) {
        List<OwnMonth> mine = months.before(assessee, policy, period, run, limit);
        Map<Long, Standings.Place> places = standings.places(mine.stream().map(OwnMonth::run).toList(), assessee);
        return mine.stream().map(each -> view(each, places.get(each.run()))).toList();
    }

    private MyResultView.MonthView view(OwnMonth each, Standings.Place place) {
        Policy policy = policies.read(each.version()).policy();
        String grade = place == null ? null : place.grade();
        return new MyResultView.MonthView(each.run(), policy.code(), policy.title(), each.period(), each.publishedAt(), each.total(), each.attainment(),
                place == null ? null : place.rank(), place == null ? 0 : place.size(), grade, grade == null ? null : Wordings.grade(grade, policy));
    }
}
