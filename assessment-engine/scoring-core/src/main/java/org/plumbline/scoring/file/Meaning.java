package org.plumbline.scoring.file;

import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.Catalogue;

/** What a column of a table holds. */
sealed interface Meaning {

    /** Whether tables of this kind read the column. */
    boolean isReadIn(TableKind kind);

    /** Whether the column may stand in any table without a word about it, for the people who read the table. */
    default boolean isForTheReader() {
        return false;
    }

    record Key(KeyColumn column) implements Meaning {
        @Override
        public boolean isReadIn(TableKind kind) {
            return column.isReadIn(kind);
        }

        @Override
        public boolean isForTheReader() {
            return column.isForTheReader();
        }
    }

    record Item(Catalogue.DataItem item) implements Meaning {
        @Override
        public boolean isReadIn(TableKind kind) {
            return kind == TableKind.FIGURES;
        }
    }

    record Attribute(Catalogue.Attribute attribute) implements Meaning {
        @Override
        public boolean isReadIn(TableKind kind) {
            return kind == TableKind.PEOPLE;
        }

        @Override
        public boolean isForTheReader() {
            return true;
        }
    }

    record Flag(String code, Text name) implements Meaning {
        @Override
        public boolean isReadIn(TableKind kind) {
            return kind == TableKind.EVENTS;
        }
    }
}
