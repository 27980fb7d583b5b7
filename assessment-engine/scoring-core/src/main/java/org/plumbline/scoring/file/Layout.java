package org.plumbline.scoring.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.plumbline.scoring.input.AssesseeKind;

/**
 * The header of a table, understood.
 *
 * @param line     on which the header stands
 * @param headers  as they were written, by column
 * @param meanings by column; null: the column is not read
 * @param keys     the column of each key column that is there, from 0
 */
record Layout(TableKind kind, int line, List<String> headers, List<Meaning> meanings, Map<KeyColumn, Integer> keys) {

    private static final String UNIT_NUMBER = Wording.key("单位编号");

    static Layout of(TableKind kind, Line header, Vocabulary vocabulary) {
        List<String> headers = new ArrayList<>();
        List<Meaning> meanings = new ArrayList<>();
        Map<KeyColumn, Integer> keys = new EnumMap<>(KeyColumn.class);
        for (String cell : header.cells()) {
            Meaning meaning = vocabulary.meaning(cell, kind).orElse(null);
            if (meaning instanceof Meaning.Key key) {
                keys.putIfAbsent(key.column(), meanings.size());
            }
            headers.add(RowCells.shown(Wording.clean(cell).replaceAll("\\s+", " ")));
            meanings.add(meaning);
        }
        return new Layout(kind, header.number(), headers, meanings, keys);
    }

    /** From 0; -1 where the table has no such column. */
    int indexOf(KeyColumn column) {
        return keys.getOrDefault(column, -1);
    }

    boolean has(KeyColumn column) {
        return indexOf(column) >= 0;
    }

    boolean hasAny(KeyColumn... columns) {
        for (KeyColumn column : columns) {
            if (has(column)) {
                return true;
            }
        }
        return false;
    }

    <M extends Meaning> boolean hasAny(Class<M> type) {
        return meanings.stream().anyMatch(type::isInstance);
    }

    /** A table that is keyed by unit codes is about units, unless it says otherwise. */
    AssesseeKind usualAssessee() {
        int number = indexOf(KeyColumn.ASSESSEE);
        return number >= 0 && Wording.key(headers.get(number)).equals(UNIT_NUMBER) ? AssesseeKind.UNIT : AssesseeKind.OFFICER;
    }
}
