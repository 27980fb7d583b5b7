package org.plumbline.scoring.policy;

import java.math.BigDecimal;

import org.plumbline.scoring.finding.Place;

/** A number of policy.yaml: written there, or read from a parameter at the date of the period. */
public sealed interface Quantity {

    Place place();

    record Fixed(BigDecimal value, Place place) implements Quantity { }

    record OfParameter(String parameter, Place place) implements Quantity { }

    /** The author wrote NONE: there is no such limit. */
    record None(Place place) implements Quantity { }
}
