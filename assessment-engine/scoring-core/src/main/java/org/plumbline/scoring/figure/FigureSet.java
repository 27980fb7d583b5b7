package org.plumbline.scoring.figure;

import java.util.HashMap;
import java.util.Map;

import org.plumbline.scoring.input.Figure;

/** All figures of one assessee in one run: items as handed in, and what the policy makes of them. What is not in it is missing. */
public final class FigureSet {

    private final Map<String, Figure> figures;

    FigureSet(Map<String, Figure> figures) {
        this.figures = figures;
    }

    public Figure figure(String name) {
        return figures.getOrDefault(name, Figure.Absent.MISSING);
    }

    public boolean has(String name) {
        return figures.containsKey(name);
    }

    /** A copy with one more figure. */
    FigureSet with(String name, Figure figure) {
        Map<String, Figure> more = new HashMap<>(figures);
        more.put(name, figure);
        return new FigureSet(more);
    }

    /** As rules see it: BigDecimal, Boolean, String, list of String; null where absent. */
    public Object value(String name) {
        Figure figure = figure(name);
        if (figure instanceof Figure.Amount amount) {
            return amount.value();
        }
        if (figure instanceof Figure.Flag flag) {
            return flag.value();
        }
        if (figure instanceof Figure.Choice choice) {
            return choice.code();
        }
        return figure instanceof Figure.Choices choices ? choices.codes() : null;
    }
}
