package org.plumbline.scoring.explain;

import org.plumbline.scoring.input.Figure;

/**
 * One figure that is thought of otherwise.
 *
 * @param item   code of an item of the catalogue
 * @param period label of the assessed period, or of a policy month in it where items are reported by month; null: the assessed period
 * @param figure what it would be; MISSING takes away what was reported
 */
public record Change(String item, String period, Figure figure) {

    public static Change of(String item, Figure figure) {
        return new Change(item, null, figure);
    }
}
