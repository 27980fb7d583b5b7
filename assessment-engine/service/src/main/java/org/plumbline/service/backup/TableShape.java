package org.plumbline.service.backup;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as the server describes it.
 *
 * @param columns in their order
 * @param key     columns of the primary key in its order; empty: none
 */
record TableShape(String name, List<Column> columns, List<String> key) {

    record Column(String name, CellKind kind) { }

    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    /** All rows in an order that does not depend on the server, which is also that in which a row comes after those that it refers to. */
    String select() {
        return "SELECT " + quoted(columnNames()) + " FROM `" + name + "` ORDER BY " + quoted(key.isEmpty() ? columnNames() : key);
    }

    private static String quoted(List<String> names) {
        return names.stream().map(each -> "`" + each + "`").collect(Collectors.joining(", "));
    }
}
