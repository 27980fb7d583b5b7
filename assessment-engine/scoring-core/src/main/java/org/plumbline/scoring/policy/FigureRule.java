package org.plumbline.scoring.policy;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.policy.Collected.Aggregate;

/**
 * How a figure is made: what it begins with, put together over periods or assessees, then × times, ÷ over, against another, rounded.
 *
 * @param title     what people call it
 * @param collected how several values become one; null: there is one
 * @param times     name of a factor; null: none
 * @param over      name of the divisor; null: none
 * @param against   what it is compared with; null: nothing
 * @param sample    how much it must rest upon; null: nothing is asked
 * @param whenNone  its value when the divisor is 0 or a part does not apply; null: such a thing cannot happen
 * @param scale     decimals to which it is rounded, for comparisons too; null: the 12 of every figure
 * @param rounding  null exactly when {@code scale} is
 */
public record FigureRule(String name, Text title, FigureSource of, Collected collected, String times, String over, Against against, Sample sample,
        WhenNone whenNone, Integer scale, RoundingMode rounding, Place place) {

    public enum WhenNone { NOT_APPLICABLE, MISSING, ZERO }

    /** @param whenZero what a RELATIVE comparison with 0 gives; null for DIFFERENCE */
    public record Against(String figure, Comparison as, WhenNone whenZero) {
        public enum Comparison { DIFFERENCE, RELATIVE }
    }

    /** Over whom it is taken; null: it is one's own. */
    public Circle across() {
        return collected == null ? null : collected.across();
    }

    /** With the ranking that the only name of its circle is. */
    FigureRule acrossRanking() {
        Circle circle = across();
        Circle ofRanking = new Circle(Circle.Kind.RANKING, List.of(), circle.within().get(0), circle.self(), circle.highest(), circle.lowest());
        Collected over = new Collected(collected.during(), ofRanking, collected.as(), collected.where(), collected.gaps(), collected.atLeast(), collected.otherwise());
        return new FigureRule(name, title, of, over, times, over(), against, sample, whenNone, scale, rounding, place);
    }

    /** How it is put together; VALUE where it is not. */
    public Aggregate as() {
        return collected == null ? Aggregate.VALUE : collected.as();
    }

    /** Which values count; any where it is not put together, also where it should be and the mistake is told. */
    public Where where() {
        return collected == null ? Where.ANY : collected.where();
    }

    /** Whether others of the same run must be known first. */
    public boolean isOfGroup() {
        return across() != null && across().isOfThisRun();
    }

    /** The items and figures of this or another period that it is made of. */
    public List<String> parts() {
        List<String> parts = new ArrayList<>(begins());
        parts.addAll(joins());
        return parts;
    }

    /** What it begins with. */
    public List<String> begins() {
        if (of instanceof FigureSource.Named named) {
            return List.of(named.name());
        }
        return of instanceof FigureSource.Weighted weighted ? List.copyOf(weighted.parts().keySet()) : List.of();
    }

    /** What joins it afterwards, always of the assessee's own and of the period itself. */
    public List<String> joins() {
        List<String> joins = new ArrayList<>();
        if (times != null) {
            joins.add(times);
        }
        if (over != null) {
            joins.add(over);
        }
        if (against != null) {
            joins.add(against.figure());
        }
        if (sample != null) {
            joins.add(sample.size());
            if (sample.of() != null) {
                joins.add(sample.of());
            }
        }
        return joins;
    }

    public List<Quantity> quantities() {
        List<Quantity> all = new ArrayList<>();
        if (of instanceof FigureSource.Weighted weighted) {
            all.addAll(weighted.parts().values());
        }
        if (collected != null) {
            all.addAll(collected.where().numbers());
            all.add(collected.atLeast());
        }
        if (sample != null) {
            all.add(sample.atLeast());
            all.add(sample.atLeastShare());
        }
        all.removeIf(quantity -> quantity == null);
        return all;
    }
}
