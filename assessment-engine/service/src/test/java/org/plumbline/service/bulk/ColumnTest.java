package org.plumbline.service.bulk;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ColumnTest {

    private static final Column TEXT = column(Types.VARCHAR, 10, 0);
    private static final Column CHAR = column(Types.CHAR, 10, 0);
    private static final Column WHOLE = column(Types.INTEGER, 10, 0);
    private static final Column MONEY = column(Types.DECIMAL, 10, 2);
    private static final Column DOUBLE = column(Types.DOUBLE, 22, 0);
    private static final Column DAY = column(Types.DATE, 10, 0);
    private static final Column SECONDS = column(Types.TIMESTAMP, 19, 0);
    private static final Column MILLIS = column(Types.TIMESTAMP, 23, 0);
    private static final Column MICROS = column(Types.TIMESTAMP, 26, 0);
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 1, 2, 12, 0);

    private static Column column(int type, int length, int decimals) {
        return new Column("c", type, length, decimals, false, false);
    }

    static Stream<Arguments> cellsThatAreKept() {
        return Stream.of(
                arguments(TEXT, "trail ", "trail "),
                arguments(TEXT, "𠮷", "𠮷"),
                arguments(WHOLE, true, "1"),
                arguments(WHOLE, false, "0"),
                arguments(WHOLE, new BigDecimal("5.00"), "5"),
                arguments(MONEY, new BigDecimal("1.2300"), "1.23"),
                arguments(MONEY, new BigDecimal("1E+2"), "100.00"),
                arguments(MONEY, 7L, "7.00"),
                arguments(DAY, LocalDate.of(2026, 1, 2), "2026-01-02"),
                arguments(SECONDS, NOON, "2026-01-02 12:00:00.000000"),
                arguments(MILLIS, NOON.withNano(1_000_000), "2026-01-02 12:00:00.001000"),
                arguments(MICROS, Instant.parse("2026-01-02T12:00:00.000001Z"), "2026-01-02 12:00:00.000001"));
    }

    @ParameterizedTest
    @MethodSource("cellsThatAreKept")
    void a_cell_that_fits_is_sent(Column column, Object cell, String sent) throws Unstorable {
        assertThat(column.sent(cell)).isEqualTo(sent);
    }

    static Stream<Arguments> cellsThatWouldBeChanged() {
        return Stream.of(
                arguments(TEXT, "\uDC00"),
                arguments(TEXT, "x\uD800"),
                arguments(TEXT, "\uDC00\uD800"),
                arguments(TEXT, 5L),
                arguments(CHAR, "trail "),
                arguments(WHOLE, new BigDecimal("1.5")),
                arguments(WHOLE, "5"),
                arguments(WHOLE, 5.0),
                arguments(MONEY, new BigDecimal("0.001")),
                arguments(MONEY, "1.23"),
                arguments(DOUBLE, BigDecimal.ONE),
                arguments(DAY, NOON),
                arguments(DAY, LocalDate.of(10_000, 1, 1)),
                arguments(DAY, LocalDate.of(999, 1, 1)),
                arguments(DAY, LocalTime.NOON),
                arguments(SECONDS, NOON.withNano(600_000_000)),
                arguments(SECONDS, LocalDate.EPOCH),
                arguments(MILLIS, NOON.withNano(1_000)),
                arguments(MICROS, Instant.ofEpochSecond(0, 1)),
                arguments(TEXT, new byte[1]));
    }

    @ParameterizedTest
    @MethodSource("cellsThatWouldBeChanged")
    void a_cell_that_would_be_changed_is_refused(Column column, Object cell) {
        assertThatExceptionOfType(Unstorable.class).isThrownBy(() -> column.sent(cell));
    }

    @Test
    void names_are_those_of_our_own_tables_only() {
        for (String name : List.of("", "Sheet", "a`b", "a b", "1a", "a-b", "a;", "_a")) {
            assertThatIllegalArgumentException().as(name).isThrownBy(() -> new BulkRows(name, List.of("id"), List.of()));
            assertThatIllegalArgumentException().as(name).isThrownBy(() -> new BulkRows("sheet", List.of(name), List.of()));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new BulkRows("sheet", List.of("id", "id"), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new BulkRows("sheet", List.of(), List.of()));
    }
}
