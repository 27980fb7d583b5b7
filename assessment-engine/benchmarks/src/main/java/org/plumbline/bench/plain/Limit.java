package org.plumbline.bench.plain;

import java.math.BigDecimal;

import org.plumbline.scoring.policy.InForce;

/** A parameter with its text beside it: a program for one policy would not print it anew in each reason. */
record Limit(BigDecimal value, String shown) {

    static Limit of(String parameter, InForce inForce) {
        BigDecimal value = inForce.number(parameter);
        return new Limit(value, Words.number(value));
    }
}
