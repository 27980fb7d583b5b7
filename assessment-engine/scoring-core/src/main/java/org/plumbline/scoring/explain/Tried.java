package org.plumbline.scoring.explain;

import java.math.BigDecimal;
import java.util.List;

import org.plumbline.scoring.grade.Graded;
import org.plumbline.scoring.score.Quarantine;
import org.plumbline.scoring.score.ScoreSheet;

/**
 * What one assessee would have. The sheet is the own one, but in a policy whose sheets depend on others ({@link Affected#alone} is false) it tells of them
 * what means and figures of the group tell. The standing within {@code beforeQuotas} tells how many had more; {@code afterQuotas}, and a grade that
 * rules on places give, tell what others have. {@link #total} and {@link #bandGrade} alone tell nothing of others where sheets are alone.
 *
 * @param sheet        null where there is none
 * @param beforeQuotas place and grade by band, vetoes and rules; null where there is no grade to be had, or a rule cannot compute it
 * @param afterQuotas  the same after quotas; null likewise, and where the policy has quotas but the others are not at hand as a whole
 * @param quarantined  why there is no sheet, or no grade although there is a sheet; null where nothing stands in the way
 * @param takesPart    false: does not take part, and that is why there is no sheet
 * @param lines        what differs from the sheet as it was
 */
public record Tried(ScoreSheet sheet, Graded beforeQuotas, Graded afterQuotas, Quarantine.Entry quarantined, boolean takesPart, List<LineChange> lines) {

    /** Null where there is no sheet. */
    public BigDecimal total() {
        return sheet == null ? null : sheet.total();
    }

    /** A fraction; null where there is no sheet. */
    public BigDecimal attainment() {
        return sheet == null ? null : sheet.attainment();
    }

    /** The grade in whose band the total lies, whatever holds it back; null where there is none. */
    public String bandGrade() {
        return beforeQuotas == null ? null : beforeQuotas.bandGrade();
    }

    /** Null where nobody is ranked. Tells of others. */
    public Integer rank() {
        return beforeQuotas == null ? null : beforeQuotas.standing().rank();
    }
}
