package org.plumbline.scoring.file;

/** Makes a value of the text of one cell, which is neither blank nor too long. */
@FunctionalInterface
interface CellParser<T> {

    T parse(String text) throws BadCell;
}
