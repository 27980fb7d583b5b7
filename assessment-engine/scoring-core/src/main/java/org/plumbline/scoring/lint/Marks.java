package org.plumbline.scoring.lint;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;

import org.plumbline.scoring.policy.InForce;
import org.plumbline.scoring.policy.ParameterValue;
import org.plumbline.scoring.rules.Rule;

/** Where the amount of a rule may bend or jump: the numbers and boundaries that its helpers compute with. */
record Marks(InForce inForce) {

    /** So many steps of a scale are followed, and so many distances are measured from each number. */
    private static final int STEPS = 12;
    private static final int DISTANCES = 60;

    TreeSet<BigDecimal> of(List<Rule> rules) {
        TreeSet<BigDecimal> numbers = new TreeSet<>();
        TreeSet<BigDecimal> distances = new TreeSet<>();
        for (Rule rule : rules) {
            for (String parameter : rule.parametersRead()) {
                ParameterValue value = inForce.value(parameter);
                if (value instanceof ParameterValue.Number number) {
                    numbers.add(number.value());
                } else if (value instanceof ParameterValue.Brackets brackets) {
                    brackets.rows().forEach(row -> numbers.add(row.boundary()));
                } else if (value instanceof ParameterValue.Steps steps) {
                    steps.rows().forEach(row -> follow(row.beyond(), steps.each(), distances));
                }
            }
        }
        TreeSet<BigDecimal> marks = new TreeSet<>(numbers);
        marks.addAll(distances);
        for (BigDecimal number : distances.size() > DISTANCES ? List.<BigDecimal>of() : numbers) {
            // a distance is measured from some number, to either side
            distances.forEach(distance -> {
                marks.add(number.add(distance));
                marks.add(number.subtract(distance));
            });
        }
        return marks;
    }

    private static void follow(BigDecimal beyond, BigDecimal each, TreeSet<BigDecimal> distances) {
        for (int i = 0; i <= STEPS; i++) {
            distances.add(beyond.add(each.multiply(BigDecimal.valueOf(i))));
        }
    }
}
