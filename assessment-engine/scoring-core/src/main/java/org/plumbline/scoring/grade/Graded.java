package org.plumbline.scoring.grade;

import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.rank.Standing;

/**
 * A standing with its grade.
 *
 * @param grade      code of the grade; null where a rule says there is none
 * @param bandGrade  the grade of the band in which the total lies
 * @param heldBackBy why the grade is not the band's
 * @param why        tells it in words; null where nothing held it back
 */
public record Graded(Standing standing, String grade, String bandGrade, HeldBackBy heldBackBy, Why why) {

    /** The values are those of the field {@code heldBackBy} that rules read. */
    public enum HeldBackBy { NOTHING, QUOTA, RULE, VETO }

    /** One for all whom a quota holds back: in words for each of millions it would fill the memory. */
    @FunctionalInterface
    public interface Why {
        Text of(Standing standing);
    }

    Graded lowered(String to, HeldBackBy by, Why reason) {
        return new Graded(standing, to, bandGrade, by, reason);
    }

    /** Why the grade is not the band's; null where nothing held it back. */
    public Text because() {
        return why == null ? null : why.of(standing);
    }

    public String no() {
        return standing.sheet().participant().no();
    }
}
