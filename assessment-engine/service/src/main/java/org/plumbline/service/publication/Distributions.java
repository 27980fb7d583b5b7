package org.plumbline.service.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.plumbline.scoring.explain.Distribution;
import org.plumbline.service.ranking.Attainment;
import org.plumbline.service.ranking.PeerGroup;
import org.plumbline.service.ranking.Standings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How each peer group is spread, as it was published: kept, because what is shown next depends on what was shown before, so that nobody can
 * find out a single person by comparing two months.
 */
@Component
public class Distributions {

    private static final int ALL_GROUPS = 100_000;

    private static final int REMEMBERED = 10_000;

    private final PublicationMapper mapper;
    private final Standings standings;
    /** What is published never changes, and is what everybody in a group looks at. */
    private final Cache<Group, Distribution> published = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Distributions(PublicationMapper mapper, Standings standings) {
        this.mapper = mapper;
        this.standings = standings;
    }

    private record Group(long run, String ranking, int no) { }

    /** What is shown of a group in a published run. Nothing where it would tell of single people. */
    @Transactional(readOnly = true)
    public Distribution of(long run, String ranking, int groupNo) {
        return published.get(new Group(run, ranking, groupNo), group -> distribution(mapper.bars(run, ranking, groupNo)));
    }

    private static Distribution distribution(List<PublicationMapper.BarRow> rows) {
        return new Distribution(rows.stream().mapToInt(PublicationMapper.BarRow::count).sum(),
                rows.stream().map(row -> new Distribution.Bar(plain(row.fromRate()), plain(row.toRate()), row.count())).toList());
    }

    private static BigDecimal plain(BigDecimal rate) {
        return rate == null ? null : rate.stripTrailingZeros();
    }

    /** In the transaction that publishes. @param before the run of the same policy that was published last; null: none */
    void keep(long run, Long before) {
        Map<String, Distribution> earlier = before == null ? Map.of() : shown(before);
        Map<List<Object>, List<BigDecimal>> attainments = standings.attainments(run).stream().collect(Collectors.groupingBy(
                each -> List.of(each.ranking(), each.groupNo()), Collectors.mapping(Attainment::attainment, Collectors.toList())));
        for (PeerGroup group : standings.groups(run, "", 0, ALL_GROUPS)) {
            Distribution shown = Distribution.of(attainments.getOrDefault(List.of(group.ranking(), group.groupNo()), List.of()), earlier.get(key(group)));
            int position = 1;
            for (Distribution.Bar bar : shown.bars()) {
                mapper.keepBar(run, group.ranking(), group.groupNo(), position++, bar);
            }
        }
    }

    private Map<String, Distribution> shown(long run) {
        Map<List<Object>, List<PublicationMapper.BarRow>> rows = mapper.allBars(run).stream().collect(Collectors.groupingBy(row -> List.of(row.ranking(), row.groupNo()),
                Collectors.toCollection(ArrayList::new)));
        Map<String, Distribution> shown = new HashMap<>();
        standings.groups(run, "", 0, ALL_GROUPS).forEach(group -> shown.put(key(group), distribution(rows.getOrDefault(List.of(group.ranking(), group.groupNo()), List.of()))));
        return shown;
    }

    /** The number of a group is another one each month. */
    private static String key(PeerGroup group) {
        return group.ranking() + "\n" + group.name();
    }
}
