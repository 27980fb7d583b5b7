package org.plumbline.scoring.grade;

import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.rank.Standing;

/**
 * A standing with its grade.
 *
 * @param grade      code of the grade; null where a rule says there is none
 * @param bandGrade  the grade of the band in which the total lies
 * @param heldBackBy why the grade is not the band's
 * @param because    the same in words; null where nothing held it back
 */
public record Graded(Standing standing, String grade, String bandGrade, HeldBackBy heldBackBy, Text because) {

    /** The values are those of the field {@code heldBackBy} that rules read. */
    public enum HeldBackBy { NOTHING, QUOTA, RULE, VETO }

    Graded lowered(String to, HeldBackBy by, Text reason) {
        return new Graded(standing, to, bandGrade, by, reason);
    }

    public String no() {
        return standing.sheet().participant().no();
    }
}
