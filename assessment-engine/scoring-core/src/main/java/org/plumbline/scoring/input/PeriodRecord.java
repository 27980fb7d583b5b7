package org.plumbline.scoring.input;

import java.util.SortedMap;

/**
 * The figures of one assessee in one period.
 *
 * @param period  label of a month (2026-10), quarter (2026-Q3) or year (2026)
 * @param figures by item code; an item that is not in the map is missing
 */
public record PeriodRecord(String assessee, String period, SortedMap<String, Figure> figures) { }
