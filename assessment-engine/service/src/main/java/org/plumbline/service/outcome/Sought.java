package org.plumbline.service.outcome;

import org.plumbline.service.access.Reach;

/**
 * Which outcomes of a run are looked for; null: any.
 *
 * @param code   of the policy
 * @param unit   where the assessee belongs, in full
 * @param search part of the name or number; the case of letters does not matter
 * @param state  null: decided about or not
 * @param reach  whose; never null
 */
public record Sought(String code, String unit, String search, OutcomeState state, Reach reach) {

    public static final Sought ALL = new Sought(null, null, null, null, Reach.EVERYWHERE);
}
