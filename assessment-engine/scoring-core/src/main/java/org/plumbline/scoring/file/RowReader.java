package org.plumbline.scoring.file;

/** Makes what a table hands in of one row. One instance reads one table. */
interface RowReader<T> {

    /** The content of the row; whatever it is, it counts only if the row is good afterwards. */
    T read(RowCells row);

    /** Who or what a row is about, equal for rows about the same; null where its key cannot be read. */
    String identity(T content);

    /** Number of the person or unit; null where it cannot be read. */
    String assessee(T content);
}
