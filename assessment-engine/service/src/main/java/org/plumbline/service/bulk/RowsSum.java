package org.plumbline.service.bulk;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Iterator;

import org.plumbline.service.Checksum;

/** Sums rows up while they are written: how many, and one SHA-256 over all cells of all tables in the order in which they are written. */
public final class RowsSum {

    private final MessageDigest digest = Checksum.digest();
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
            digest.update((byte) '-');
            return;
        }
        byte[] bytes = cell instanceof byte[] raw ? raw
                : (cell instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : cell.toString()).getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    public long rows() {
        return rows;
    }

    /** Hexadecimal; asked when all rows are written, and once. */
    public String checksum() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
