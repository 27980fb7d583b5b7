package org.plumbline.scoring.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.plumbline.scoring.progress.Progress;
import org.plumbline.scoring.policy.InForce;

/** Says how many facts of a stage are evaluated, while it has another evaluator do the work in portions. */
public record ReportingEvaluator(Evaluator evaluator, Progress progress) implements Evaluator {

    private static final int PORTION = 10_000;

    @Override
    public List<Evaluation> evaluate(Stage stage, List<? extends Known> facts, InForce parameters) {
        List<Evaluation> evaluations = new ArrayList<>(facts.size());
        for (int from = 0; from < facts.size(); from += PORTION) {
            int to = Math.min(facts.size(), from + PORTION);
            evaluations.addAll(evaluator.evaluate(stage, facts.subList(from, to), parameters));
            progress.report(stage.name().toLowerCase(Locale.ROOT), to, facts.size());
        }
        return evaluations;
    }
}
