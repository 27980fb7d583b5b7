package org.plumbline.scoring.file;

import java.util.Comparator;

import org.plumbline.scoring.input.EarlierResult;

final class HistoryRows implements RowReader<EarlierResult> {

    static final Comparator<EarlierResult> KEY = Comparator.comparing(EarlierResult::policy)
            .thenComparing(EarlierResult::period).thenComparing(EarlierResult::assessee);

    private static final CellParser<Integer> PLACE = Numbers.wholeWithin(1, 10_000_000);

    @Override
    public EarlierResult read(RowCells row) {
        return new EarlierResult(
                row.required(KeyColumn.POLICY, row::key),
                row.required(KeyColumn.PERIOD, Days::period),
                row.required(KeyColumn.ASSESSEE, row::key),
                row.optional(KeyColumn.TOTAL, Numbers::decimal),
                row.optional(KeyColumn.ATTAINMENT, Numbers::rate),
                row.optional(KeyColumn.RANK, PLACE),
                row.optional(KeyColumn.FROM_LAST, PLACE),
                row.optional(KeyColumn.SIZE, PLACE),
                row.optional(KeyColumn.GRADE, row::key));
    }

    @Override
    public String identity(EarlierResult content) {
        return content.policy() == null || content.period() == null || content.assessee() == null ? null : about(content);
    }

    @Override
    public String assessee(EarlierResult content) {
        return content.assessee();
    }

    static String about(EarlierResult content) {
        return content.policy() + " " + content.period() + " " + content.assessee();
    }
}
