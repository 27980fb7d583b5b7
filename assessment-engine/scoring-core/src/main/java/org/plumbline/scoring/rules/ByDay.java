package org.plumbline.scoring.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.plumbline.scoring.policy.InForce;

/** Evaluates events by the parameters of their days: all those together for which the same hold, since an evaluator takes one set at a time. */
final class ByDay {

    private ByDay() {
    }

    /** @param inForce of the period; some parameters are dated by the day */
    static List<Evaluation> evaluate(Evaluator evaluator, Stage stage, List<? extends Known> events, InForce inForce) {
        Map<LocalDate, List<Integer>> alike = new TreeMap<>();
        for (int i = 0; i < events.size(); i++) {
            alike.computeIfAbsent(inForce.on(events.get(i).day()).day(), any -> new ArrayList<>()).add(i);
        }
        Evaluation[] evaluations = new Evaluation[events.size()];
        alike.forEach((day, positions) -> {
            List<Known> group = positions.stream().map(i -> (Known) events.get(i)).toList();
            List<Evaluation> ofGroup = evaluator.evaluate(stage, group, inForce.on(day));
            for (int i = 0; i < group.size(); i++) {
                evaluations[positions.get(i)] = ofGroup.get(i);
            }
        });
        return Arrays.asList(evaluations);
    }
}
