package org.plumbline.scoring.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.policy.Circle;

/** Leaves out the highest and the lowest of some values. Absent ones stay: they are neither. */
final class Extremes {

    private Extremes() {
    }

    static List<Figure> leftOut(List<Figure> values, Circle across) {
        List<Figure> numbers = new ArrayList<>(values.stream().filter(Figure.Amount.class::isInstance)
                .sorted(Comparator.comparing(value -> ((Figure.Amount) value).value())).toList());
        List<Figure> left = new ArrayList<>(values.stream().filter(value -> !(value instanceof Figure.Amount)).toList());
        int from = Math.min(across.lowest(), numbers.size());
        int to = Math.max(from, numbers.size() - across.highest());
        left.addAll(numbers.subList(from, to));
        return left;
    }
}
