package org.plumbline.service.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.flywaydb.core.api.MigrationVersion;
import org.plumbline.service.Refusal;

/** The tables of the connection's database as the server describes them, so that those of later migrations are among them. */
final class Schema {

    private static final String HISTORY = "flyway_schema_history";
    /** How far attempts at runs came: of use to the processes that make them, and none to what is kept; who is signed in, and which requests were answered today. */
    private static final List<String> OF_THE_MOMENT = List.of("BATCH_", "SPRING_", "idempotent_request");

    private final Connection connection;

    Schema(Connection connection) {
        this.connection = connection;
    }

    /** Of the tables: the highest migration; null where none was made. */
    String version() throws SQLException {
        if (!names().contains(HISTORY)) {
            return null;
        }
        return list("SELECT version FROM " + HISTORY + " WHERE success = 1 AND version IS NOT NULL").stream()
                .map(row -> row.get(0)).max((one, other) -> MigrationVersion.fromVersion(one).compareTo(MigrationVersion.fromVersion(other))).orElse(null);
    }

    List<String> names() throws SQLException {
        return list("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'").stream()
                .map(row -> row.get(0)).toList();
    }

    boolean hasTables() throws SQLException {
        return !names().isEmpty();
    }

    /** By name, without the history of migrations and what is of the moment. @throws Refusal if a column is of a type that could not come back unchanged */
    SortedMap<String, TableShape> tables() throws SQLException {
        SortedMap<String, TableShape> tables = new TreeMap<>();
        for (String name : names()) {
            if (!name.equals(HISTORY) && OF_THE_MOMENT.stream().noneMatch(name::startsWith)) {
                tables.put(name, new TableShape(name, columns(name), key(name)));
            }
        }
        return tables;
    }

    private List<TableShape.Column> columns(String table) throws SQLException {
        List<TableShape.Column> columns = new ArrayList<>();
        for (List<String> row : list("SELECT column_name, data_type, COALESCE(generation_expression, '') FROM information_schema.columns"
                + " WHERE table_schema = DATABASE() AND table_name = ? ORDER BY ordinal_position", table)) {
            String type = row.get(2).isEmpty() ? row.get(1) : "GENERATED";
            CellKind kind = CellKind.of(type).orElseThrow(() -> Refusal.conflict(BackupRefusal.UNKNOWN_TYPE, table, table, row.get(0), type));
            columns.add(new TableShape.Column(row.get(0), kind));
        }
        return columns;
    }

    private List<String> key(String table) throws SQLException {
        Map<Integer, String> columns = new TreeMap<>();
        try (ResultSet keys = connection.getMetaData().getPrimaryKeys(connection.getCatalog(), null, table)) {
            while (keys.next()) {
                columns.put(keys.getInt("KEY_SEQ"), keys.getString("COLUMN_NAME"));
            }
        }
        return List.copyOf(columns.values());
    }

    /** The names in an order in which every table comes after those that it refers to. Asked by the owner: a reader is not shown foreign keys everywhere. */
    List<String> insertOrder(Set<String> tables) throws SQLException {
        Map<String, Set<String>> refersTo = new HashMap<>();
        for (List<String> row : list("SELECT table_name, referenced_table_name FROM information_schema.key_column_usage"
                + " WHERE table_schema = DATABASE() AND referenced_table_name IS NOT NULL AND referenced_table_name <> table_name")) {
            refersTo.computeIfAbsent(row.get(0), name -> new HashSet<>()).add(row.get(1));
        }
        List<String> order = new ArrayList<>();
        while (order.size() < tables.size()) {
            List<String> next = tables.stream().filter(name -> !order.contains(name))
                    .filter(name -> order.containsAll(refersTo.getOrDefault(name, Set.of()))).sorted().toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("tables refer to each other in a circle: " + tables.stream().filter(name -> !order.contains(name)).toList());
            }
            order.addAll(next);
        }
        return order;
    }

    private List<List<String>> list(String sql, String... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < arguments.length; index++) {
                statement.setString(index + 1, arguments[index]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<List<String>> found = new ArrayList<>();
                while (rows.next()) {
                    List<String> row = new ArrayList<>();
                    for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                        row.add(rows.getString(column));
                    }
                    found.add(row);
                }
                return found;
            }
        }
    }
}
