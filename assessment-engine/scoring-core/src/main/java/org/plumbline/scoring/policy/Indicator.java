package org.plumbline.scoring.policy;

import java.util.List;
import java.util.Map;

import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.Assessee;

/**
 * A scored item.
 *
 * @param section           code of the section it belongs to; null: directly below the total
 * @param points            what can be reached; null for ADJUST, which is outside the attainable points
 * @param weight            null: its points
 * @param floor             least sum of its lines; null: 0 for EARN and COLLECT
 * @param ceiling           greatest sum of its lines; null: its points for EARN and COLLECT
 * @param measures          the figures it is scored by; its rules read no others
 * @param notApplicableWhen null where there is at most one measure
 * @param appliesTo         allowed values by attribute; empty: all assessees of the policy
 */
public record Indicator(String code, Text name, String section, Scoring scoring, Quantity points, Quantity weight, Quantity floor,
        Quantity ceiling, List<String> measures, When notApplicableWhen, NotApplicable notApplicable, Otherwise otherwise,
        Map<String, List<String>> appliesTo, String clause, Place place) {

    public enum Scoring {
        /** Exactly one line. */ EARN,
        /** From 0 up to the points. */ COLLECT,
        /** Opens with the points, then down. */ DEDUCT,
        /** From 0, outside the attainable points. */ ADJUST
    }

    public enum When { ANY, ALL }

    public enum NotApplicable { FULL, ZERO, REWEIGHT, PEER_MEAN, NOT_GRADED, NEVER }

    /** What an applicable EARN indicator gets when no rule fires. */
    public enum Otherwise { ERROR, ZERO }

    /** Whether it is one for the assessee at all; whether its figures apply is another question. */
    public boolean concerns(Assessee assessee) {
        return appliesTo.isEmpty() || appliesTo.entrySet().stream().allMatch(each -> each.getValue().contains(assessee.attribute(each.getKey())));
    }

    public boolean isAdjustment() {
        return scoring == Scoring.ADJUST;
    }
}
