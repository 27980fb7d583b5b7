package org.plumbline.bench.peer;

import java.util.ArrayList;
import java.util.List;

import org.plumbline.scoring.policy.InForce;
import org.plumbline.scoring.rules.Evaluation;
import org.plumbline.scoring.rules.Evaluator;
import org.plumbline.scoring.rules.Known;
import org.plumbline.scoring.rules.Stage;

/** Another engine in the place of ours: the same facts in, the same evaluations out. It knows the rules of the period alone. */
public abstract class Peer implements Evaluator, AutoCloseable {

    private static final int BATCH = 250;

    public abstract String name();

    /** What the rules say of each. */
    abstract void evaluate(List<OfficerMonth> officers);

    @Override
    public final List<Evaluation> evaluate(Stage stage, List<? extends Known> facts, InForce parameters) {
        Marks marks = new Marks(parameters);
        List<Evaluation> evaluations = new ArrayList<>(facts.size());
        for (int from = 0; from < facts.size(); from += BATCH) {
            List<OfficerMonth> batch = new ArrayList<>(BATCH);
            facts.subList(from, Math.min(facts.size(), from + BATCH)).forEach(known -> batch.add(new OfficerMonth(known, marks)));
            evaluate(batch);
            batch.forEach(officer -> evaluations.add(officer.evaluation()));
        }
        return evaluations;
    }

    /** All of them, ready to evaluate; compiling is over then. */
    public static List<Peer> all(RuleNumbers numbers) {
        return List.of(new AviatorPeer(numbers), new SpelPeer(numbers), new JexlPeer(numbers), new EasyRulesPeer(numbers), new EvretePeer(numbers), new DroolsPeer(numbers));
    }

    @Override
    public void close() {
        // most hold nothing
    }
}
