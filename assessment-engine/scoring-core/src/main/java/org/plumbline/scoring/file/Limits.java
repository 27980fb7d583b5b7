package org.plumbline.scoring.file;

/**
 * What a file may cost at most, so that one upload cannot stop the service.
 *
 * @param fileBytes     size of one file
 * @param rows          rows of one table below its header
 * @param cellLength    characters of a cell
 * @param keyLength     characters of a cell that names something (number, code, matter …)
 * @param inflatedBytes a workbook unpacked, all parts together
 * @param inflateRatio  how many times a large part of a workbook may grow when it is unpacked
 */
record Limits(long fileBytes, long rows, int cellLength, int keyLength, long inflatedBytes, long inflateRatio) {

    static final Limits USUAL = new Limits(200L << 20, 2_000_000, 1_000, 64, 3L << 30, 200);
}
