package org.plumbline.scoring.policy;

import java.util.List;

import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.Text;

/**
 * A condition on the whole result, for each group: a budget, or how far values may lie apart.
 *
 * @param of     an outcome, {@code total}, or a coefficient of the total, a section or an indicator
 * @param within attributes that make the group; empty: everybody together
 * @param atMost the limit; with {@code heads} it is the limit a head
 * @param heads  whose number multiplies the limit; null: nobody's
 */
public record CheckRule(String name, Text title, String of, As as, List<String> within, Quantity atMost, Heads heads, Otherwise otherwise, Place place) {

    public enum As { SPREAD, SUM }

    public enum Heads { ROSTER, TAKING_PART, PAID }

    public enum Otherwise { WARN, REFUSE }
}
