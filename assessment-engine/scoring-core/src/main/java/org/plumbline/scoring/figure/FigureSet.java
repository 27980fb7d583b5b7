package org.plumbline.scoring.figure;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.policy.FigureNames;

/** All figures of one assessee in one run: items as handed in, and what the policy makes of them. What is not in it is missing. */
public final class FigureSet {

    /** Digits before the point of a figure. */
    public static final int MOST_DIGITS = 30;

    private final FigureNames names;
    /** By their places; null where there is none. */
    private final Figure[] figures;
    private final SortedSet<String> tooGreat;
    private final Excess excess;

    /**
     * @param figures  by their places in the names; null where there is none
     * @param tooGreat names of figures that were computed and have more digits than a figure can have; here they are missing
     * @param excess   null: none
     */
    FigureSet(FigureNames names, Figure[] figures, SortedSet<String> tooGreat, Excess excess) {
        this.names = names;
        this.figures = figures;
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
        Figure known = known(name);
        return known != null ? known : Figure.Absent.MISSING;
    }

    public boolean has(String name) {
        return known(name) != null;
    }

    private Figure known(String name) {
        int place = names.place(name);
        return place < 0 ? null : figures[place];
    }

    /** A copy with one more figure, which is not in this one. */
    FigureSet with(String name, Figure figure) {
        Figure[] more = figures.clone();
        more[names.place(name)] = Arithmetic.isTooGreat(figure) ? Figure.Absent.MISSING : figure;
        SortedSet<String> great = tooGreat;
        if (Arithmetic.isTooGreat(figure)) {
            great = new TreeSet<>(tooGreat);
            great.add(name);
        }
        return new FigureSet(names, more, great, excess);
    }

    /** Those of some names, and nothing of the others. */
    public FigureSet only(FigureNames some) {
        Figure[] kept = new Figure[some.size()];
        some.all().forEach(name -> kept[some.place(name)] = known(name));
        return new FigureSet(some, kept, Collections.emptySortedSet(), null);
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
