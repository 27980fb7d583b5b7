package org.plumbline.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.plumbline.sample.SampleTable.Role;

/** Makes one mistake of a kind in a row, if the row has a cell for it. */
final class RowSpoiler {

    private static final Map<String, String> MISSPELT = Map.of("迟到", "迟倒", "早退", "早腿", "late", "lat", "脱岗", "脱刚", "旷工", "矿工", "通报表扬", "通报表杨");
    private static final List<String> NO_SUCH_DAYS = List.of("2026-02-30", "2026-04-31", "2026-13-01", "2026-06-00");

    private final People people;

    RowSpoiler(People people) {
        this.people = people;
    }

    /** Empty where the row has no cell in which such a mistake can be made. */
    Optional<SpoiltRow> spoil(SampleTable table, Object[] row, MistakeKind kind, Chance chance) {
        return switch (kind) {
            case EQUAL_DUPLICATE -> Optional.of(new SpoiltRow(kind, List.of(row, row.clone()), 1, person(table, row)));
            case CONFLICTING_DUPLICATE -> count(table, row, chance, 1).map(column -> conflicting(table, row, column));
            case MISSING_CELL -> count(table, row, chance, 0).map(column -> replaced(kind, table, row, column, ""));
            case OUT_OF_RANGE -> count(table, row, chance, 0)
                    .map(column -> replaced(kind, table, row, column, table.columns().get(column).greatest() + chance.between(1, 50)));
            case TEXT_IN_NUMBER -> count(table, row, chance, 1).map(column -> replaced(kind, table, row, column, "约" + row[column] + measure(table, column)));
            case THOUSANDS_SEPARATOR -> count(table, row, chance, 1000).map(column -> replaced(kind, table, row, column, withSeparator((int) row[column])));
            case FULL_WIDTH_DIGITS -> count(table, row, chance, 10).map(column -> replaced(kind, table, row, column, fullWidth((int) row[column])));
            case UNKNOWN_PERSON -> first(table, Role.PERSON).map(column -> replaced(kind, table, row, column, people.unknownNumber(chance.between(0, 99))));
            case UNKNOWN_EVENT_KIND -> first(table, Role.KIND).map(column -> replaced(kind, table, row, column, misspelt((String) row[column])));
            case WRONG_DATE -> first(table, Role.DATE).map(column -> replaced(kind, table, row, column, chance.oneOf(NO_SUCH_DAYS)));
            case TRAILING_BLANKS -> first(table, Role.PERSON).map(column -> replaced(kind, table, row, column, row[column] + (chance.perMille(500) ? "  " : "\u3000")));
            case TITLE_ROW, TOTAL_ROW, UNKNOWN_COLUMN -> throw new IllegalArgumentException(kind + " is a mistake of a file, not of a row");
        };
    }

    private static SpoiltRow replaced(MistakeKind kind, SampleTable table, Object[] row, int column, Object value) {
        Object[] spoilt = row.clone();
        spoilt[column] = value;
        String what = "%s %s [%s] -> [%s]".formatted(person(table, row), table.columns().get(column).header(), row[column], value);
        return new SpoiltRow(kind, List.<Object[]>of(spoilt), 0, what);
    }

    private static SpoiltRow conflicting(SampleTable table, Object[] row, int column) {
        Object[] other = row.clone();
        other[column] = (int) row[column] - 1;
        String what = "%s %s [%s] and [%s]".formatted(person(table, row), table.columns().get(column).header(), row[column], other[column]);
        return new SpoiltRow(MistakeKind.CONFLICTING_DUPLICATE, List.of(row, other), 1, what);
    }

    /** A column of the row with a count of at least {@code least}. */
    private static Optional<Integer> count(SampleTable table, Object[] row, Chance chance, int least) {
        List<Integer> columns = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            if (table.columns().get(column).role() == Role.COUNT && row[column] instanceof Integer value && value >= least) {
                columns.add(column);
            }
        }
        return columns.isEmpty() ? Optional.empty() : Optional.of(chance.oneOf(columns));
    }

    private static Optional<Integer> first(SampleTable table, Role role) {
        for (int column = 0; column < table.columns().size(); column++) {
            if (table.columns().get(column).role() == role) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    private static String person(SampleTable table, Object[] row) {
        return first(table, Role.PERSON).map(column -> (String) row[column]).orElse("");
    }

    private static String measure(SampleTable table, int column) {
        String header = table.columns().get(column).header();
        return header.contains("户") ? "户" : header.contains("条") ? "条" : "起";
    }

    private static String withSeparator(int value) {
        return "%d,%03d".formatted(value / 1000, value % 1000);
    }

    private static String fullWidth(int value) {
        StringBuilder text = new StringBuilder();
        String.valueOf(value).chars().forEach(digit -> text.append((char) (digit - '0' + '０')));
        return text.toString();
    }

    private static String misspelt(String word) {
        return MISSPELT.getOrDefault(word, word.substring(0, word.length() - 1));
    }
}
