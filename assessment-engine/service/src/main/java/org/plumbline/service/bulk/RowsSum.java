package org.plumbline.service.bulk;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Iterator;

import org.plumbline.service.Checksum;

/** Sums rows up while they are written: how many, and one SHA-256 over all cells of all tables in the order in which they are written. */
public final class RowsSum {

    /** Many cells at once cost half of what each by itself does. */
    private static final int PIECE = 16_384;

    private final MessageDigest digest = Checksum.digest();
    private final StringBuilder waiting = new StringBuilder(2 * PIECE);
    private long rows;

    /** The same rows; whoever reads them sums them up. To be read once, as all bulk rows are. */
    public BulkRows over(BulkRows written) {
        return new BulkRows(written.table(), written.columns(), () -> {
            cell(written.table());
            written.columns().forEach(this::cell);
            Iterator<Object[]> each = written.rows().iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return each.hasNext();
                }

                @Override
                public Object[] next() {
                    Object[] row = each.next();
                    rows++;
                    for (Object cell : row) {
                        RowsSum.this.cell(cell);
                    }
                    return row;
                }
            };
        });
    }

    /** With its length before it, so that no two rows read the same. */
    private void cell(Object cell) {
        if (cell == null) {
            waiting.append('-');
            return;
        }
        String text = cell instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : cell instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : cell.toString();
        waiting.append(text.length()).append(':').append(text);
        if (waiting.length() > PIECE) {
            sumUp();
        }
    }

    private void sumUp() {
        digest.update(waiting.toString().getBytes(StandardCharsets.UTF_8));
        waiting.setLength(0);
    }

    public long rows() {
        return rows;
    }

    /** Hexadecimal; asked when all rows are written, and once. */
    public String checksum() {
        sumUp();
        return HexFormat.of().formatHex(digest.digest());
    }
}
