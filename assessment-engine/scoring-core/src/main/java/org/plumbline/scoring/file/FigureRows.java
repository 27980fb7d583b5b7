package org.plumbline.scoring.file;

import java.util.SortedMap;
import java.util.TreeMap;

import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.input.PeriodRecord;

final class FigureRows implements RowReader<PeriodRecord> {

    private final Layout layout;
    private final FigureParser[] parsers;

    FigureRows(Layout layout) {
        this.layout = layout;
        this.parsers = new FigureParser[layout.meanings().size()];
        for (int i = 0; i < parsers.length; i++) {
            if (layout.meanings().get(i) instanceof Meaning.Item column) {
                parsers[i] = new FigureParser(column.item());
            }
        }
    }

    @Override
    public PeriodRecord read(RowCells row) {
        String assessee = row.required(KeyColumn.ASSESSEE, row::key);
        String period = row.required(KeyColumn.PERIOD, Days::period);
        SortedMap<String, Figure> figures = new TreeMap<>();
        for (int i = 0; i < parsers.length; i++) {
            if (parsers[i] != null) {
                Figure figure = row.read(i, parsers[i]);
                if (figure != null) {
                    figures.put(((Meaning.Item) layout.meanings().get(i)).item().code(), figure);
                }
            }
        }
        return new PeriodRecord(assessee, period, figures);
    }

    @Override
    public String identity(PeriodRecord content) {
        return content.assessee() == null || content.period() == null ? null : about(content);
    }

    @Override
    public String assessee(PeriodRecord content) {
        return content.assessee();
    }

    static String about(PeriodRecord content) {
        return content.assessee() + " " + content.period();
    }
}
