package org.plumbline.scoring.report;

import java.math.BigDecimal;

import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.policy.GradeBand;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.score.ScoreLine;

/** What people call the parts of a result. */
public final class Wordings {

    private static final Text TOTAL = new Text("总分", "Total");
    private static final Text EVERYBODY = new Text("全体", "everybody");

    private Wordings() {
    }

    /** Name of the indicator or section that a line belongs to. */
    public static Text scope(String scope, Policy policy) {
        if (policy.indicators().containsKey(scope)) {
            return policy.indicators().get(scope).name();
        }
        if (policy.sections().containsKey(scope)) {
            return policy.sections().get(scope).name();
        }
        return scope.equals(ScoreLine.TOTAL) ? TOTAL : Text.same(scope);
    }

    /** A ranking that is not parted has one group, and that has no name. */
    public static Text group(String group) {
        return group.isEmpty() ? EVERYBODY : Text.same(group);
    }

    /** Name of a grade; empty where there is none. */
    public static Text grade(String code, Policy policy) {
        return policy.bands().stream().filter(band -> band.code().equals(code)).map(GradeBand::name).findFirst()
                .orElse(Text.same(code == null ? "" : code));
    }

    /** Without zeros at the end: 4.50 is 4.5, 20.00 is 20. */
    public static BigDecimal plain(BigDecimal number) {
        if (number == null) {
            return null;
        }
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}
