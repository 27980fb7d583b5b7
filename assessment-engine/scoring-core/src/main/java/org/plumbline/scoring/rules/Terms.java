package org.plumbline.scoring.rules;

import java.util.List;

import org.plumbline.scoring.input.Catalogue;
import org.plumbline.scoring.policy.FigureLevels;
import org.plumbline.scoring.policy.InForce;
import org.plumbline.scoring.policy.Period;
import org.plumbline.scoring.policy.Policy;

/** What holds throughout one run: the policy, its period and the parameters in force. */
public record Terms(CompiledPolicy compiled, Period period, InForce inForce) {

    public Policy policy() {
        return compiled.version().policy();
    }

    public FigureLevels levels() {
        return compiled.levels();
    }

    public Catalogue catalogue() {
        return compiled.version().catalogue();
    }

    public Rule rule(int number) {
        return compiled.rules().get(number);
    }

    /** The parameters that hold for one assessee or event. */
    public InForce inForce(Known known) {
        return inForce.on(known.day());
    }

    /** One evaluation for each fact, in the same order; each by the parameters that hold for it. */
    public List<Evaluation> evaluate(Stage stage, List<? extends Known> facts) {
        return stage.isOfEvents() && !inForce.days().isEmpty() ? ByDay.evaluate(compiled.evaluator(), stage, facts, inForce)
                : compiled.evaluator().evaluate(stage, facts, inForce);
    }
}
