package org.plumbline.service.bulk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;

import org.plumbline.scoring.finding.Text;

/**
 * A column as the server describes it. It refuses what the servers would change without a word: MySQL and MariaDB round a fraction in a column of
 * integers or of coarser seconds, cut blanks off CHAR, fill BINARY up, number a 0 anew where keys are counted, and the driver makes "?" of half a character.
 *
 * @param length   in characters, of binary columns in bytes, of dates as they are written
 * @param decimals digits after the point
 * @param counted  AUTO_INCREMENT
 */
record Column(String name, int type, int length, int decimals, boolean required, boolean counted) {

    private static final Text MISSING = new Text("不能为空", "must not be NULL");
    private static final Text LENGTH = new Text("应为 {0} 字节，实际 {1}", "must be of {0} bytes, not {1}");
    private static final Text HALF = new Text("第 {0} 位是半个字符，不能写成 UTF-8", "half a character at position {0} has no UTF-8");
    private static final Text BLANKS = new Text("CHAR 列不保留末尾空格", "a CHAR column drops the blanks at the end");
    private static final Text SECONDS = new Text("{0} 的秒小数超过 {1} 位", "{0} has more than {1} decimals of a second");
    private static final Text DECIMALS = new Text("{0} 的小数超过 {1} 位", "{0} has more than {1} decimals");
    private static final Text COUNTED = new Text("自增列不能写 0", "0 would be numbered anew");
    private static final Text YEAR = new Text("年份 {0} 不在 1000 至 9999 之间", "the year {0} is not within 1000 and 9999");
    private static final Text KIND = new Text("此列不能原样保存 {0}", "this column does not keep a {0} unchanged");

    private static final Set<Integer> TEXT = Set.of(Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR);
    private static final Set<Integer> BINARY = Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY);
    /** BIT: the driver's view of BOOLEAN, which is TINYINT(1). */
    private static final Set<Integer> INTEGER = Set.of(Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.BIT);

    /** What DATETIME is written like without a fraction; a point and its digits come on top. */
    private static final int WHOLE_SECONDS = "2026-01-31 23:59:59".length();
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    static Column of(ResultSetMetaData table, int index) throws SQLException {
        return new Column(table.getColumnName(index), table.getColumnType(index), table.getPrecision(index), table.getScale(index),
                table.isNullable(index) == ResultSetMetaData.columnNoNulls, table.isAutoIncrement(index));
    }

    boolean isBinary() {
        return BINARY.contains(type);
    }

    /** The cell in the form in which it is sent: null, String or byte[]. */
    Object sent(Object cell) throws Unstorable {
        if (cell == null) {
            require(!required, MISSING);
            return null;
        }
        if (cell instanceof String text) {
            return text(text);
        }
        if (cell instanceof byte[] bytes) {
            requireKind(isBinary(), cell);
            require(type != Types.BINARY || bytes.length == length, LENGTH, length, bytes.length);
            return bytes;
        }
        if (cell instanceof LocalDate date) {
            requireKind(type == Types.DATE, cell);
            requireYear(date);
            return date.toString();
        }
        if (cell instanceof Instant instant) {
            return dateTime(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
        }
        return cell instanceof LocalDateTime dateTime ? dateTime(dateTime) : number(decimal(cell));
    }

    private String text(String text) throws Unstorable {
        requireKind(TEXT.contains(type), text);
        int half = half(text);
        require(half < 0, HALF, half + 1);
        require(type != Types.CHAR || !text.endsWith(" "), BLANKS);
        return text;
    }

    /** Where a surrogate stands without the other; -1 if none does. */
    private static int half(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (Character.isSurrogate(one)) {
                if (Character.isLowSurrogate(one) || i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    private String dateTime(LocalDateTime dateTime) throws Unstorable {
        requireKind(type == Types.TIMESTAMP, dateTime);
        requireYear(dateTime.toLocalDate());
        int digits = Math.max(0, length - WHOLE_SECONDS - 1);
        long unit = BigDecimal.ONE.movePointRight(9 - digits).longValueExact();
        require(dateTime.getNano() % unit == 0, SECONDS, dateTime, digits);
        return DATE_TIME.format(dateTime);
    }

    private BigDecimal decimal(Object cell) throws Unstorable {
        if (cell instanceof BigDecimal decimal) {
            return decimal;
        }
        if (cell instanceof Boolean flag) {
            return flag ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        requireKind(cell instanceof Long || cell instanceof Integer || cell instanceof Short, cell);
        return BigDecimal.valueOf(((Number) cell).longValue());
    }

    private String number(BigDecimal number) throws Unstorable {
        boolean whole = INTEGER.contains(type);
        requireKind(whole || type == Types.DECIMAL, number);
        require(!counted || number.signum() != 0, COUNTED);
        int kept = whole ? 0 : decimals;
        require(number.scale() <= kept || number.stripTrailingZeros().scale() <= kept, DECIMALS, number, kept);
        return number.setScale(kept, RoundingMode.UNNECESSARY).toPlainString();
    }

    private static void requireYear(LocalDate date) throws Unstorable {
        require(date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR, YEAR, date.getYear());
    }

    private static void requireKind(boolean fits, Object cell) throws Unstorable {
        if (!fits) {
            throw new Unstorable(KIND.with(cell.getClass().getSimpleName()));
        }
    }

    private static void require(boolean condition, Text otherwise, Object... what) throws Unstorable {
        if (!condition) {
            throw new Unstorable(otherwise.with(what));
        }
    }
}
