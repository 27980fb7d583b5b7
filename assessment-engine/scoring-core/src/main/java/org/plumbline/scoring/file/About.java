package org.plumbline.scoring.file;

import java.util.function.Function;

/**
 * Tells for messages what the content of a row is about.
 *
 * @param identity equal for rows about the same
 * @param assessee number of the person or unit
 */
record About<T>(Function<T, String> identity, Function<T, String> assessee) { }
