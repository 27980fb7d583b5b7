package org.plumbline.sample;

import java.io.Closeable;
import java.io.IOException;

/** One file of rows, written from the top to the bottom. */
interface RowSink extends Closeable {

    /** @param cells text, Integer or Double; an empty cell is an empty text */
    void write(Object[] cells) throws IOException;

    /** Line of the row that was written last, from 1, as an editor or a spreadsheet counts. */
    int line();
}
