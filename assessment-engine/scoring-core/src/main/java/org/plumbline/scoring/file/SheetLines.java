package org.plumbline.scoring.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The rows of one sheet, streaming. */
final class SheetLines implements Lines {

    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final boolean from1904;
    private int line;
    private boolean first = true;
    private int shift;

    SheetLines(Sheet sheet, boolean from1904) throws IOException {
        try {
            this.stream = sheet.openStream();
        } catch (RuntimeException broken) {
            throw damaged(0, broken);
        }
        this.rows = stream.iterator();
        this.from1904 = from1904;
    }

    @Override
    public boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (RuntimeException broken) {
            throw damaged(line + 1, broken);
        }
    }

    @Override
    public Line next() {
        Row row = rows.next();
        if (first) {
            // rows without a number of their own are counted from 0 by the library
            shift = row.getRowNum() == 0 ? 1 : 0;
            first = false;
        }
        line = row.getRowNum() + shift;
        List<String> cells = new ArrayList<>(row.getCellCount());
        try {
            for (int i = 0; i < row.getCellCount(); i++) {
                cells.add(SheetCell.text(row.getCell(i), from1904));
            }
        } catch (RuntimeException broken) {
            throw damaged(line, broken);
        }
        return new Line(line, cells);
    }

    /** The library says "damaged" in many ways: its own exception, numbers that are none, places beyond an array. */
    static UnreadableTable damaged(int line, RuntimeException broken) {
        return new UnreadableTable(IntakeCode.WORKBOOK_BROKEN, line, RowCells.shown(String.valueOf(broken.getMessage())), broken);
    }

    @Override
    public void close() {
        stream.close();
    }
}
