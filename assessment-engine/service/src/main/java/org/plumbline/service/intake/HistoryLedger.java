package org.plumbline.service.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.plumbline.scoring.input.EarlierResult;
import org.plumbline.service.CanonicalMap;
import org.plumbline.service.Chunks;
import org.plumbline.service.bulk.BulkRows;
import org.plumbline.service.ledger.Differences;
import org.plumbline.service.ledger.Kept;
import org.plumbline.service.ledger.Ledger;
import org.plumbline.service.ledger.Revision;
import org.springframework.stereotype.Component;

/** Results of earlier periods that were handed in, from before this service kept them. */
@Component
class HistoryLedger implements Ledger<EarlierResult> {

    private static final List<String> COLUMNS = List.of("policy", "period", "assessee", "revision", "batch", "line", "stated", "total", "attainment",
            "rank", "from_last", "size", "grade");

    private final HistoryMapper mapper;

    HistoryLedger(HistoryMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String key(EarlierResult result) {
        return result.policy() + " " + result.period() + " " + result.assessee();
    }

    @Override
    public String assessee(EarlierResult result) {
        return result.assessee();
    }

    @Override
    public Map<String, Kept<EarlierResult>> kept(Collection<EarlierResult> contents) {
        Map<List<String>, List<String>> byPeriod = contents.stream().collect(Collectors.groupingBy(
                result -> List.of(result.policy(), result.period()), Collectors.mapping(EarlierResult::assessee, Collectors.toList())));
        Map<String, Kept<EarlierResult>> kept = new HashMap<>();
        byPeriod.forEach((of, all) -> Chunks.of(all).forEach(assessees -> mapper.latest(of.get(0), of.get(1), assessees).forEach(row -> {
            EarlierResult result = result(row);
            kept.put(key(result), new Kept<>(result, row.revision(), row.stated(), row.batch(), row.fileName(), row.line()));
        })));
        return kept;
    }

    static EarlierResult result(HistoryMapper.Row row) {
        return new EarlierResult(row.policy(), row.period(), row.assessee(), CanonicalMap.plain(row.total()), CanonicalMap.plain(row.attainment()),
                row.rank(), row.fromLast(), row.size(), row.grade());
    }

    @Override
    public EarlierResult merged(EarlierResult kept, EarlierResult stated) {
        return stated;
    }

    @Override
    public List<String> contradictions(EarlierResult kept, EarlierResult stated) {
        return new Differences().in("total", plain(kept.total()), plain(stated.total())).in("attainment", plain(kept.attainment()), plain(stated.attainment()))
                .in("rank", kept.rank(), stated.rank()).in("fromLast", kept.fromLast(), stated.fromLast()).in("size", kept.size(), stated.size())
                .in("grade", kept.grade(), stated.grade()).all();
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    @Override
    public BulkRows rows(long batch, List<Revision<EarlierResult>> revisions) {
        List<Object[]> rows = new ArrayList<>();
        for (Revision<EarlierResult> revision : revisions) {
            EarlierResult result = revision.content();
            rows.add(new Object[] {result.policy(), result.period(), result.assessee(), revision.revision(), batch, revision.line(), revision.stated(),
                    result.total(), result.attainment(), result.rank(), result.fromLast(), result.size(), result.grade()});
        }
        return new BulkRows("earlier_result", COLUMNS, rows);
    }
}
