package org.plumbline.scoring.file;

/**
 * The account of one table: {@code read = taken + collapsed + superseded + rejected + skipped}.
 *
 * @param file       the name as the user gave it
 * @param sheet      of a workbook; empty text for CSV
 * @param kind       null where the file could not be read or its header fits nothing
 * @param format     UTF-8, GB18030 or XLSX; empty text where it could not be told
 * @param read       rows below the header
 * @param taken      rows that are in the data
 * @param collapsed  rows that say the same as one that was taken
 * @param superseded rows with a lower revision than one about the same
 * @param rejected   rows with a mistake or in conflict with another
 * @param skipped    blank rows and rows of totals
 */
public record FileSummary(String file, String sheet, TableKind kind, String format, long read, long taken, long collapsed,
        long superseded, long rejected, long skipped) { }
