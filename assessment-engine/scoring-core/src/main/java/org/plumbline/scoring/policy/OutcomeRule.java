package org.plumbline.scoring.policy;

import java.math.BigDecimal;

import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.Text;

/**
 * A reward or penalty that rules may give.
 *
 * @param roundTo smallest step of the amount (1 = whole yuan, 0.01 = fen); null where there is no amount
 */
public record OutcomeRule(String code, Text name, Kind kind, Unit unit, BigDecimal roundTo, Rounding rounding, Place place) {

    public enum Kind { REWARD, PENALTY }

    public enum Unit { CNY, SHARE, NONE }

    public boolean hasAmount() {
        return unit != Unit.NONE;
    }
}
