package org.plumbline.scoring.figure;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.plumbline.scoring.input.Figure;

/** All figures of one assessee in one run: items as handed in, and what the policy makes of them. What is not in it is missing. */
public final class FigureSet {

    /** Digits before the point of a figure. */
    public static final int MOST_DIGITS = 30;

    private static final FigureSet NONE = new FigureSet(Map.of(), Collections.emptySortedSet(), null);

    private final Map<String, Figure> figures;
    /** What later passes have added; the others are shared by all copies. */
    private final Map<String, Figure> added;
    private final SortedSet<String> tooGreat;
    private final Excess excess;

    /**
     * @param tooGreat names of figures that were computed and have more digits than a figure can have; here they are missing
     * @param excess   null: none
     */
    FigureSet(Map<String, Figure> figures, SortedSet<String> tooGreat, Excess excess) {
        this(figures, Map.of(), tooGreat, excess);
    }

    private FigureSet(Map<String, Figure> figures, Map<String, Figure> added, SortedSet<String> tooGreat, Excess excess) {
        this.figures = figures;
        this.added = added;
        this.tooGreat = tooGreat;
        this.excess = excess;
    }

    /** A slip in another period that figures look at; empty where there is none. */
    public Optional<Excess> excess() {
        return Optional.ofNullable(excess);
    }

    /** Names of figures with more digits than a figure can have. They count as missing, and whoever has one cannot be scored. */
    public SortedSet<String> tooGreat() {
        return tooGreat;
    }

    public Figure figure(String name) {
        Figure known = figures.get(name);
        return known != null ? known : added.getOrDefault(name, Figure.Absent.MISSING);
    }

    public boolean has(String name) {
        return figures.containsKey(name) || added.containsKey(name);
    }

    /** A copy with one more figure, which is not in this one. */
    FigureSet with(String name, Figure figure) {
        Map<String, Figure> more = new HashMap<>(added);
        more.put(name, Arithmetic.isTooGreat(figure) ? Figure.Absent.MISSING : figure);
        SortedSet<String> great = tooGreat;
        if (Arithmetic.isTooGreat(figure)) {
            great = new TreeSet<>(tooGreat);
            great.add(name);
        }
        return new FigureSet(figures, more, great, excess);
    }

    /** Those of some names, and nothing of the others. */
    public FigureSet only(Set<String> names) {
        if (names.stream().noneMatch(this::has)) {
            return NONE;
        }
        Map<String, Figure> kept = new HashMap<>();
        names.stream().filter(this::has).forEach(name -> kept.put(name, figure(name)));
        return new FigureSet(Map.copyOf(kept), NONE.tooGreat, null);
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
