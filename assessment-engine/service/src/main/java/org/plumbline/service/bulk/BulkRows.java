package org.plumbline.service.bulk;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Rows for one table.
 *
 * <p>A cell is null, String, Boolean, Short, Integer, Long, BigDecimal, LocalDate, LocalDateTime, Instant (kept as its date and time in UTC) or byte[];
 * its column must be of the same kind: text, number, DATE, DATETIME, binary. Columns of ENUM, SET or JSON change what they are given and are not meant.
 *
 * @param table   a name of our own code, never of a user: small letters, digits, underscores
 * @param columns likewise, each once
 * @param rows    in the order of the columns; read once
 */
public record BulkRows(String table, List<String> columns, Iterable<Object[]> rows) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    public BulkRows {
        columns = List.copyOf(columns);
        requireName(table);
        columns.forEach(BulkRows::requireName);
        if (columns.isEmpty() || new HashSet<>(columns).size() < columns.size()) {
            throw new IllegalArgumentException("no column, or one named twice: " + columns);
        }
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name of a table or column: " + name);
        }
    }
}
