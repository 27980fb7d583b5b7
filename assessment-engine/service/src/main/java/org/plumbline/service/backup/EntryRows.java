package org.plumbline.service.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;

/** The rows of one entry with their cells as a bulk writer takes them. Whatever is wrong with them is an exception while they are read. */
final class EntryRows implements Iterator<Object[]>, AutoCloseable {

    /** In characters. The longest cell that the service writes is a piece of a run's input of 1 MiB; a server takes no statement above 1 GiB. */
    private static final int LONGEST_CELL = 1 << 27;

    private final List<CellKind> kinds;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;

    EntryRows(Manifest.Table table, InputStream entry) {
        kinds = table.columns().stream().map(column -> CellKind.valueOf(column.kind())).toList();
        reader = CsvReader.builder().skipEmptyLines(false).allowUnclosedQuote(false).allowExtraCharsAfterClosingQuote(false).maxBufferSize(LONGEST_CELL)
                .build(CsvRecordHandler.of(limits -> limits.maxFieldSize(LONGEST_CELL).maxRecordSize(LONGEST_CELL)),
                        new InputStreamReader(entry, StandardCharsets.UTF_8.newDecoder()));
        records = reader.iterator();
        if (!records.hasNext() || !records.next().getFields().equals(table.columnNames())) {
            throw new IllegalArgumentException("the line of headers is not that of the manifest");
        }
    }

    @Override
    public boolean hasNext() {
        return records.hasNext();
    }

    @Override
    public Object[] next() {
        CsvRecord record = records.next();
        if (record.getFieldCount() != kinds.size()) {
            throw new IllegalArgumentException("line " + record.getStartingLineNumber() + " has " + record.getFieldCount() + " cells, not " + kinds.size());
        }
        Object[] cells = new Object[kinds.size()];
        for (int index = 0; index < cells.length; index++) {
            cells[index] = kinds.get(index).parsed(record.getField(index));
        }
        return cells;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
