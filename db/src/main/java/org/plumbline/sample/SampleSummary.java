package org.plumbline.sample;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/**
 * What was written.
 *
 * @param files    every file, in the order in which they were written
 * @param rows     rows of data in all files together: no headers, titles and totals, but with the duplicates
 * @param mistakes number of deliberate mistakes by kind; empty where none were wanted
 */
public record SampleSummary(List<Path> files, long rows, SortedMap<MistakeKind, Integer> mistakes) { }
