package org.plumbline.service.review;

import java.math.BigDecimal;

import io.swagger.v3.oas.annotations.media.Schema;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.report.Wordings;
import org.plumbline.service.ranking.KeptStanding;

/**
 * One place in a ranking. Rank, fromLast and tied are absent where the group is too small to be ranked, or the policy ranks nobody; grade where there is none.
 *
 * @param unitName   where the assessee belongs, post the work; absent where the catalogue shows none
 * @param heldBackBy NOTHING, QUOTA, RULE or VETO
 * @param because    why the grade is not that of the band
 */
@Schema(name = "Standing")
public record StandingView(String ranking, int groupNo, String groupName, int position, String assessee, String name, String unitName, String post, Integer rank, Integer fromLast, Integer tied,
        int size, BigDecimal total, String grade, Text gradeName, String bandGrade, Text bandGradeName, String heldBackBy, Text because) {

    public static StandingView of(KeptStanding it, Policy policy) {
        return new StandingView(it.ranking(), it.groupNo(), it.groupName(), it.position(), it.assessee(), it.name(), it.unitName(), it.post(), it.rank(), it.fromLast(), it.tied(),
                it.size(), it.total(), it.grade(), name(it.grade(), policy), it.bandGrade(), name(it.bandGrade(), policy), it.heldBackBy(),
                it.becauseZh() == null ? null : new Text(it.becauseZh(), it.becauseEn()));
    }

    private static Text name(String grade, Policy policy) {
        return grade == null ? null : Wordings.grade(grade, policy);
    }
}
