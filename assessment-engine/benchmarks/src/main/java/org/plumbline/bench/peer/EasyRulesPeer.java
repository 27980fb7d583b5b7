package org.plumbline.bench.peer;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules: conditions and actions in Java lambdas, one set of facts for each officer. */
final class EasyRulesPeer extends Peer {

    private static final String OFFICER = "officer";

    private final RulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules();

    EasyRulesPeer(RuleNumbers numbers) {
        for (JavaRule rule : JavaRule.all(numbers)) {
            rules.register(rule(rule.number(), rule.condition(), rule.action()));
        }
    }

    private static org.jeasy.rules.api.Rule rule(int number, Predicate<OfficerMonth> condition, BiConsumer<OfficerMonth, Integer> action) {
        return new RuleBuilder().name(String.valueOf(number)).priority(number).when(facts -> condition.test(facts.get(OFFICER)))
                .then(facts -> action.accept(facts.get(OFFICER), number)).build();
    }

    @Override
    public String name() {
        return "Easy Rules";
    }

    @Override
    void evaluate(List<OfficerMonth> officers) {
        for (OfficerMonth officer : officers) {
            Facts facts = new Facts();
            facts.put(OFFICER, officer);
            engine.fire(rules, facts);
        }
    }
}
