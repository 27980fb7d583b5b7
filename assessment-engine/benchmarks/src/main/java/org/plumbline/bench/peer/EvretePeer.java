package org.plumbline.bench.peer;

import java.util.List;

import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.builders.RuleSetBuilder;

/** Evrete: its network with conditions in Java lambdas on the typed fact, a stateless session for each batch: a session for each officer is many times slower. */
final class EvretePeer extends Peer {

    private final KnowledgeService service = new KnowledgeService();
    private final Knowledge knowledge;

    EvretePeer(RuleNumbers numbers) {
        RuleSetBuilder<Knowledge> rules = service.newKnowledge().builder();
        for (JavaRule rule : JavaRule.all(numbers)) {
            rules = rules.newRule(String.valueOf(rule.number())).forEach("$officer", OfficerMonth.class)
                    .where((Object[] values) -> rule.condition().test((OfficerMonth) values[0]), "$officer")
                    .execute(context -> rule.action().accept(context.get("$officer"), rule.number()));
        }
        knowledge = rules.build();
    }

    @Override
    public String name() {
        return "Evrete";
    }

    @Override
    void evaluate(List<OfficerMonth> officers) {
        knowledge.newStatelessSession().insertAndFire(officers.toArray());
    }

    @Override
    public void close() {
        service.shutdown();
    }
}
