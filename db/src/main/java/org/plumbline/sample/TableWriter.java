package org.plumbline.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.plumbline.sample.SampleTable.Column;
import org.plumbline.sample.SampleTable.Role;

/** Writes tables row by row and lets the mistakes in. */
final class TableWriter {

    private final Path folder;
    private final Mistakes mistakes;
    private final SampleProgress progress;
    private long rows;

    TableWriter(Path folder, Mistakes mistakes, SampleProgress progress) {
        this.folder = folder;
        this.mistakes = mistakes;
        this.progress = progress;
    }

    /** Rows of data written so far, in all files. */
    long rows() {
        return rows;
    }

    /**
     * @param title name of the sheet, and the title above the header where that mistake is made
     * @param total number of {@code things}, for the progress
     */
    <T> void write(String name, SampleTable table, FileFormat format, String title, Iterator<T> things, long total,
            Function<T, List<Object[]>> rowsOf) throws IOException {
        progress.begin(name, total);
        long before = rows;
        boolean unknownColumn = mistakes.onFile(table, MistakeKind.UNKNOWN_COLUMN, name);
        try (RowSink sink = format.open(folder.resolve(name), title)) {
            writeHeader(sink, name, table, title, unknownColumn);
            long[] totals = new long[table.columns().size()];
            while (things.hasNext()) {
                for (Object[] row : rowsOf.apply(things.next())) {
                    add(totals, row);
                    writeRow(sink, name, table, row, unknownColumn);
                }
                progress.advance();
            }
            if (mistakes.onFile(table, MistakeKind.TOTAL_ROW, name)) {
                sink.write(totalRow(table, totals));
                mistakes.note(name, sink.line(), MistakeKind.TOTAL_ROW, "合计");
            }
        }
        progress.end(rows - before);
    }

    private void writeHeader(RowSink sink, String name, SampleTable table, String title, boolean unknownColumn) throws IOException {
        if (mistakes.onFile(table, MistakeKind.TITLE_ROW, name)) {
            Object[] cells = new Object[table.columns().size()];
            Arrays.fill(cells, "");
            cells[0] = title;
            sink.write(cells);
            mistakes.note(name, sink.line(), MistakeKind.TITLE_ROW, title);
        }
        Object[] header = table.columns().stream().map(Column::header).toArray();
        sink.write(unknownColumn ? with(header, "备注2") : header);
        if (unknownColumn) {
            mistakes.note(name, sink.line(), MistakeKind.UNKNOWN_COLUMN, "备注2");
        }
    }

    private void writeRow(RowSink sink, String name, SampleTable table, Object[] row, boolean unknownColumn) throws IOException {
        Optional<SpoiltRow> spoilt = mistakes.onRow(table, row);
        List<Object[]> written = spoilt.map(SpoiltRow::rows).orElseGet(() -> List.<Object[]>of(row));
        for (int i = 0; i < written.size(); i++) {
            sink.write(unknownColumn ? with(written.get(i), "") : written.get(i));
            rows++;
            if (spoilt.isPresent() && spoilt.get().where() == i) {
                mistakes.note(name, sink.line(), spoilt.get().kind(), spoilt.get().what());
            }
        }
    }

    private static Object[] with(Object[] cells, Object last) {
        Object[] longer = Arrays.copyOf(cells, cells.length + 1);
        longer[cells.length] = last;
        return longer;
    }

    private static void add(long[] totals, Object[] row) {
        for (int column = 0; column < totals.length; column++) {
            if (row[column] instanceof Integer value) {
                totals[column] += value;
            }
        }
    }

    private static Object[] totalRow(SampleTable table, long[] totals) {
        Object[] cells = new Object[totals.length];
        for (int column = 0; column < cells.length; column++) {
            cells[column] = table.columns().get(column).role() == Role.COUNT ? (Object) totals[column] : "";
        }
        cells[0] = "合计";
        return cells;
    }
}
