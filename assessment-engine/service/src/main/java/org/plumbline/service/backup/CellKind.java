package org.plumbline.service.backup;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a column holds, and how a cell of it is written: the same on every server. NULL is {@code \N}; a text that begins with a backslash gets another one
 * before it, so that no text can be taken for NULL.
 */
enum CellKind {

    TEXT("char", "varchar", "tinytext", "text", "mediumtext", "longtext") {
        @Override
        String read(ResultSet rows, int column) throws SQLException {
            String text = rows.getString(column);
            return text != null && text.startsWith("\\") ? "\\" + text : text;
        }

        @Override
        Object value(String text) {
            return text.startsWith("\\") ? text.substring(1) : text;
        }
    },
    /** With as many decimals as the column has. */
    NUMBER("tinyint", "smallint", "mediumint", "int", "bigint", "decimal") {
        @Override
        String read(ResultSet rows, int column) throws SQLException {
            BigDecimal number = rows.getBigDecimal(column);
            return number == null ? null : number.toPlainString();
        }

        @Override
        Object value(String text) {
            // no exponents: a few characters must not become a number that fills the memory
            if (!PLAIN.matcher(text).matches()) {
                throw new NumberFormatException(text);
            }
            return new BigDecimal(text);
        }
    },
    DATE("date") {
        @Override
        String read(ResultSet rows, int column) throws SQLException {
            LocalDate date = rows.getObject(column, LocalDate.class);
            return date == null ? null : date.toString();
        }

        @Override
        Object value(String text) {
            return LocalDate.parse(text);
        }
    },
    /** To the microsecond, in no zone: as the column has it. */
    DATETIME("datetime") {
        @Override
        String read(ResultSet rows, int column) throws SQLException {
            LocalDateTime dateTime = rows.getObject(column, LocalDateTime.class);
            return dateTime == null ? null : MICROSECONDS.format(dateTime);
        }

        @Override
        Object value(String text) {
            return LocalDateTime.parse(text, MICROSECONDS);
        }
    },
    /** Base64. */
    BYTES("binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob") {
        @Override
        String read(ResultSet rows, int column) throws SQLException {
            byte[] bytes = rows.getBytes(column);
            return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
        }

        @Override
        Object value(String text) {
            return Base64.getDecoder().decode(text);
        }
    };

    private static final String NULL = "\\N";
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,65}(\\.[0-9]{1,30})?");
    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS");

    private final Set<String> dataTypes;

    CellKind(String... dataTypes) {
        this.dataTypes = Set.of(dataTypes);
    }

    /** Of a DATA_TYPE of the information schema; empty for a type that could not come back unchanged. */
    static Optional<CellKind> of(String dataType) {
        return Arrays.stream(values()).filter(kind -> kind.dataTypes.contains(dataType)).findFirst();
    }

    final String written(ResultSet rows, int column) throws SQLException {
        String text = read(rows, column);
        return text == null ? NULL : text;
    }

    /** The cell as a bulk writer takes it. @throws RuntimeException if the text is none of this kind */
    final Object parsed(String written) {
        return written.equals(NULL) ? null : value(written);
    }

    /** Null for NULL. */
    abstract String read(ResultSet rows, int column) throws SQLException;

    abstract Object value(String text);
}
