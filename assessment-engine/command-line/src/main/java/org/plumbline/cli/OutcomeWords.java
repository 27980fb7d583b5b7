package org.plumbline.cli;

import java.util.Locale;

import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.policy.OutcomeRule;

/** A kind of reward or penalty in words. */
record OutcomeWords(OutcomeRule rule, Locale language) {

    String kind() {
        return (rule.kind() == OutcomeRule.Kind.REWARD ? new Text("奖励", "Reward") : new Text("惩处", "Penalty")).in(language);
    }

    String name() {
        return kind() + " " + rule.name().in(language);
    }

    /** Empty where there is no amount. */
    String unit() {
        return switch (rule.unit()) {
            case CNY -> new Text(" 元", " yuan").in(language);
            case SHARE -> new Text(" 份", " shares").in(language);
            case NONE -> "";
        };
    }
}
