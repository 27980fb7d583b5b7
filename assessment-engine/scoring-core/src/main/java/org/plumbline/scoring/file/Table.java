package org.plumbline.scoring.file;

import org.plumbline.scoring.finding.Place;

/**
 * Where rows come from: a CSV file or one sheet of a workbook.
 *
 * @param name as it stands in messages; says the sheet where it is not the first
 */
record Table(String name, Layout layout, Tally tally) {

    Place place(int line) {
        return new Place(name, line, 0, 0);
    }

    /** The cell of an item of the catalogue; the whole line where the table has no such column. */
    Place place(int line, String item) {
        for (int i = 0; i < layout.meanings().size(); i++) {
            if (layout.meanings().get(i) instanceof Meaning.Item column && column.item().code().equals(item)) {
                return new Place(name, line, i + 1, 0);
            }
        }
        return place(line);
    }
}
