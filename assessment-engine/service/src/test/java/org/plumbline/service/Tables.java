package org.plumbline.service;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What stands in the tables of a test's database, as somebody sees it who may see everything. */
public final class Tables {

    /** A timer takes its lock whenever its minute comes, whatever a test does. */
    private static final String LOCKS = "shedlock";

    private final String database;

    private Tables(String database) {
        this.database = database;
    }

    public static Tables of(TestDatabase database) {
        return new Tables(database.name());
    }

    /** The cells of a row as texts, side by side with blanks between; NULL is a dash. */
    public List<String> rows(String query) {
        try (Connection root = TestServer.root(); Statement statement = root.createStatement()) {
            statement.execute("USE " + database);
            try (ResultSet result = statement.executeQuery(query)) {
                List<String> rows = new ArrayList<>();
                while (result.next()) {
                    List<String> cells = new ArrayList<>();
                    for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                        String cell = result.getString(column);
                        cells.add(cell == null ? "-" : cell);
                    }
                    rows.add(String.join(" ", cells));
                }
                return rows;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(query, failed);
        }
    }

    public List<String> names() {
        return rows("SELECT table_name FROM information_schema.tables WHERE table_schema = '" + database + "' ORDER BY table_name");
    }

    /** How many rows each table has: equal before and after what changes nothing. */
    public SortedMap<String, Long> counts() {
        SortedMap<String, Long> counts = new TreeMap<>();
        String query = String.join(" UNION ALL ", names().stream().filter(table -> !table.equals(LOCKS)).map(table -> "SELECT '" + table + "', COUNT(*) FROM `" + table + "`").toList());
        rows(query).forEach(row -> counts.put(row.substring(0, row.indexOf(' ')), Long.valueOf(row.substring(row.indexOf(' ') + 1))));
        return counts;
    }
}
