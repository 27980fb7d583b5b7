package org.plumbline.scoring.file;

import java.util.Arrays;

import org.plumbline.scoring.input.Origin;

/**
 * Where each entry of a sorted list was handed in, in the same order. A reference and two numbers for each, because millions of rows
 * are remembered for the few that a message will name.
 */
final class Sources {

    private Table[] tables = new Table[64];
    private int[] lines = new int[64];
    private int[] revisions = new int[64];
    private int size;

    void add(Handed<?> row) {
        if (size == lines.length) {
            tables = Arrays.copyOf(tables, size * 2);
            lines = Arrays.copyOf(lines, size * 2);
            revisions = Arrays.copyOf(revisions, size * 2);
        }
        tables[size] = row.table();
        revisions[size] = row.revision();
        lines[size++] = row.line();
    }

    Origin origin(int index) {
        return new Origin(tables[index].place(lines[index]), revisions[index]);
    }
}
