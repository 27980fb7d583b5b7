package org.plumbline.service.intake;

/**
 * What was wrong in a batch: one mistake of a row, or of the file as a whole.
 *
 * @param position from 1, in the order of the file
 * @param place    file, and sheet where it has several
 * @param line     from 1; null: the whole file
 * @param columnNo from 1; null: the whole row
 * @param assessee null where it cannot be read
 * @param rowText  the cells as they were read; null where they are not known
 * @param severity ERROR or WARNING
 */
public record RejectedRow(int position, String place, Integer line, Integer columnNo, String assessee, String rowText, String code, String severity,
        String messageZh, String messageEn, String remedyZh, String remedyEn) { }
