package org.plumbline.scoring.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.plumbline.scoring.policy.Indicator;
import org.plumbline.scoring.policy.Policy;

/**
 * What the rules gave one participant: pass 7.
 *
 * @param lines        by indicator code, in the order of booking; an indicator without lines has an empty list
 * @param notApplicable codes of the indicators that do not apply
 * @param exempt       codes of indicators and sections from which the participant is exempt, with what the rule said
 * @param coefficients by name, the factors that rules set for a total, section or indicator
 * @param vetoes       name by what the rule said that cast it, in the order of the policy
 * @param fills        points by indicator that PEER_MEAN gives: pass 8
 */
public record Booking(Participant participant, Map<String, List<ScoreLine>> lines, Set<String> notApplicable, Map<String, Spoken> exempt,
        Map<String, List<Spoken>> coefficients, Map<String, Spoken> vetoes, Map<String, BigDecimal> fills) {

    Booking withFills(Map<String, BigDecimal> peerMeans) {
        return new Booking(participant, lines, notApplicable, exempt, coefficients, vetoes, peerMeans);
    }

    /** Whether the participant is exempt from an indicator, by itself or with a section around it. */
    boolean spares(Indicator indicator, Policy policy) {
        return !exempt.isEmpty() && (exempt.containsKey(indicator.code()) || policy.scopesAround(indicator.section()).stream().anyMatch(exempt::containsKey));
    }

    boolean applies(String indicator) {
        return !notApplicable.contains(indicator);
    }
}
