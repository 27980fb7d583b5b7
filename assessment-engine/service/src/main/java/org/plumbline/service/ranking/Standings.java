package org.plumbline.service.ranking;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.plumbline.scoring.input.EarlierResult;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.policy.RankingRule;
import org.plumbline.service.CanonicalMap;
import org.plumbline.service.ledger.Whose;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The peer groups of a run and the places in them. */
@Service
public class Standings {

    private final StandingMapper mapper;
    private final StandingReader reader;

    Standings(StandingMapper mapper, StandingReader reader) {
        this.mapper = mapper;
        this.reader = reader;
    }

    /** The ranking by which a policy's grades go: its first; {@link PeerGroup#NOBODY_RANKED} where it has none. */
    static String rankingOf(Policy policy) {
        return policy.mainRanking().map(RankingRule::name).orElse(PeerGroup.NOBODY_RANKED);
    }

    /** What later policies read of a run. */
    @Transactional(readOnly = true)
    public List<EarlierResult> asEarlierResults(long run, String policy, String period, Whose whose) {
        return mapper.earlier(run, mapper.ranking(run).orElse(""), whose).stream()
                .map(each -> new EarlierResult(policy, period, each.assessee(), CanonicalMap.plain(each.total()), CanonicalMap.plain(each.attainment()),
                        each.rank(), each.fromLast(), each.size(), each.grade())).toList();
    }

    /** In the order of ranking and number, from the one after on. */
    @Transactional(readOnly = true)
    public List<PeerGroup> groups(long run, String afterRanking, int afterGroup, int limit) {
        return mapper.groups(run, afterRanking, afterGroup, limit);
    }

    /** In no order. */
    @Transactional(readOnly = true)
    public List<GradeCount> grades(long run) {
        return mapper.grades(run);
    }

    /** In the order of ranking, group and place, from the one after on. */
    @Transactional(readOnly = true)
    public List<KeptStanding> find(long run, Sought sought, String afterRanking, int afterGroup, int afterPosition, int limit) {
        return sought.reach().isNowhere() ? List.of() : mapper.find(run, sought, sought.reach(), afterRanking, afterGroup, afterPosition, limit);
    }

    /** By place, from the one after {@code after} on. */
    @Transactional(readOnly = true)
    public List<KeptStanding> standings(long run, String ranking, int group, int after, int limit) {
        return reader.standings(run, ranking, group, after, limit);
    }

    /** Empty for somebody without a grade, or whom the run does not score. */
    @Transactional(readOnly = true)
    public List<KeptStanding> ofAssessee(long run, String assessee) {
        return mapper.ofAssessee(run, assessee);
    }

    /** The first and the last places of a group, equals at the edge together, by place from the one after on. */
    @Transactional(readOnly = true)
    public List<KeptStanding> ends(long run, String ranking, int group, int first, int last, int after, int limit) {
        return mapper.ends(run, ranking, group, first, last, after, limit);
    }

    /** Of everybody who is graded, in no order. */
    @Transactional(readOnly = true)
    public List<Attainment> attainments(long run) {
        return mapper.attainments(run);
    }

    /** Totals of the others in a group, in no order and without saying whose. */
    @Transactional(readOnly = true)
    public List<BigDecimal> otherTotals(long run, String ranking, int group, String assessee) {
        return mapper.otherTotals(run, ranking, group, assessee);
    }

    /** A place of somebody in one of several runs; rank and grade null where there is none. */
    public record Place(long run, String ranking, int groupNo, String groupName, int position, String assessee, Integer rank, int size, BigDecimal total, String grade) { }

    /** Of each run at most one by run: that of the first ranking, by which grades go. */
    @Transactional(readOnly = true)
    public Map<Long, Place> places(Collection<Long> runs, String assessee) {
        return runs.isEmpty() ? Map.of() : mapper.places(runs, assessee).stream().collect(Collectors.toMap(Place::run, Function.identity(), (first, other) -> first));
    }
}
