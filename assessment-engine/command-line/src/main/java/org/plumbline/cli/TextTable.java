package org.plumbline.cli;

import java.util.ArrayList;
import java.util.List;

import org.jline.utils.WCWidth;

/** A table for the terminal. A Chinese character takes two columns there, which the table libraries that we found do not know. */
final class TextTable {

    private static final String GAP = "  ";
    /** The last column may hold sentences; a rule that long would break on most screens. */
    private static final int LONGEST_LAST_RULE = 40;

    /** Numbers stand right, words stand left. */
    enum Align { LEFT, RIGHT }

    /** @param name what stands above it */
    record Column(String name, Align align) {

        static Column words(String name) {
            return new Column(name, Align.LEFT);
        }

        static Column number(String name) {
            return new Column(name, Align.RIGHT);
        }
    }

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(Column... columns) {
        this.columns = List.of(columns);
        rows.add(this.columns.stream().map(Column::name).toList());
    }

    /** @param cells one for each column; null is an empty one */
    void row(Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        List<String> texts = new ArrayList<>();
        for (Object cell : cells) {
            texts.add(cell == null ? "" : cell.toString());
        }
        rows.add(texts);
    }

    /** Header, rule and rows, each line begun with {@code indent}. */
    List<String> lines(String indent) {
        int[] widths = new int[columns.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add(line(indent, row, widths));
            if (lines.size() == 1) {
                lines.add(rule(indent, widths));
            }
        }
        return lines;
    }

    private String line(String indent, List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder(indent);
        for (int i = 0; i < widths.length; i++) {
            String blanks = " ".repeat(widths[i] - width(row.get(i)));
            line.append(i == 0 ? "" : GAP);
            line.append(columns.get(i).align() == Align.RIGHT ? blanks + row.get(i) : row.get(i) + blanks);
        }
        return line.toString().stripTrailing();
    }

    private static String rule(String indent, int[] widths) {
        StringBuilder rule = new StringBuilder(indent);
        for (int i = 0; i < widths.length; i++) {
            rule.append(i == 0 ? "" : GAP).append("-".repeat(i == widths.length - 1 ? Math.min(widths[i], LONGEST_LAST_RULE) : widths[i]));
        }
        return rule.toString();
    }

    /** Columns of the terminal that a text takes. */
    static int width(String text) {
        return text.codePoints().map(character -> Math.max(0, WCWidth.wcwidth(character))).sum();
    }
}
