package org.plumbline.scoring.file;

import java.io.Closeable;
import java.util.Iterator;

/** The rows of a table, one after the other. Throws {@link UnreadableTable} where the table cannot be read on. */
interface Lines extends Iterator<Line>, Closeable { }
