package org.plumbline.scoring.file;

import java.util.List;

/**
 * One row of a table as it was written.
 *
 * @param number from 1: the physical line on which a CSV row begins, the row number of a sheet
 * @param cells  from the first column; a cell that is not there is an empty text or beyond the end
 */
record Line(int number, List<String> cells) {

    boolean isBlank() {
        return cells.stream().allMatch(cell -> Wording.clean(cell).isEmpty());
    }

    String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    /** For people to recognise the row: joined by commas, quoted where a cell needs it. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean quoted = cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0;
            text.append(i == 0 ? "" : ",").append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        return text.toString();
    }
}
