package org.plumbline.sample;

import java.util.List;

/**
 * A row with one mistake in it.
 *
 * @param rows  what is written in place of the row; two for a duplicate
 * @param where which of {@code rows} has the mistake, from 0
 * @param what  the person and the cell, for the list of mistakes
 */
record SpoiltRow(MistakeKind kind, List<Object[]> rows, int where, String what) { }
