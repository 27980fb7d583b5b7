package org.plumbline.scoring.file;

import java.util.Arrays;

import org.plumbline.scoring.finding.Place;

/**
 * Where each entry of a sorted list was handed in, in the same order. A reference and a number for each, because millions of rows
 * are remembered for the few that a message will name.
 */
final class Sources {

    private Table[] tables = new Table[64];
    private int[] lines = new int[64];
    private int size;

    void add(Handed<?> row) {
        if (size == lines.length) {
            tables = Arrays.copyOf(tables, size * 2);
            lines = Arrays.copyOf(lines, size * 2);
        }
        tables[size] = row.table();
        lines[size++] = row.line();
    }

    Place place(int index) {
        return tables[index].place(lines[index]);
    }
}
