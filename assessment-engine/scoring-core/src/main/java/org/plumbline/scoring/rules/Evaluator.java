package org.plumbline.scoring.rules;

import java.util.List;

import org.plumbline.scoring.policy.InForce;

/** Lets the rules of one stage speak about each of many facts. */
public interface Evaluator {

    /**
     * One evaluation for each fact, in the same order; facts do not see each other. Never throws for what a rule does: a rule that fails
     * on a fact yields a fault for that fact alone.
     */
    List<Evaluation> evaluate(Stage stage, List<? extends Known> facts, InForce parameters);
}
