package org.plumbline.scoring.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.policy.FigureRule;
import org.plumbline.scoring.rules.Figures;
import org.plumbline.scoring.rules.Terms;

/** Pass 6, a barrier: figures over all who take part in a group, each computed by one walk over the group's own figures. */
public final class GroupFigures {

    /** @param <A> what carries an assessee's own figures through the run */
    public interface Members<A> {
        FigureSet figures(A member);

        boolean takesPart(A member);

        String group(A member, List<String> within);

        A with(A member, FigureSet figures);
    }

    private GroupFigures() {
    }

    public static <A> List<A> add(List<A> everybody, Members<A> members, Terms terms) {
        List<A> result = everybody;
        for (FigureRule rule : terms.policy().figures().values()) {
            if (rule.isGroupFigure()) {
                result = add(rule, result, members);
            }
        }
        return result;
    }

    private static <A> List<A> add(FigureRule rule, List<A> everybody, Members<A> members) {
        String source = ((FigureRule.Source.Named) rule.of()).name();
        Function<A, BigDecimal> value = member -> (BigDecimal) members.figures(member).value(source);
        Map<String, List<BigDecimal>> groups = new HashMap<>();
        for (A member : everybody) {
            BigDecimal own = value.apply(member);
            if (own != null && members.takesPart(member)) {
                groups.computeIfAbsent(members.group(member, rule.group().within()), any -> new ArrayList<>()).add(own);
            }
        }
        groups.values().forEach(values -> values.sort(Comparator.naturalOrder()));
        List<A> result = new ArrayList<>(everybody.size());
        for (A member : everybody) {
            List<BigDecimal> values = groups.getOrDefault(members.group(member, rule.group().within()), List.of());
            FigureSet figures = members.figures(member);
            // a scenario may state a group figure instead of spelling out the group
            result.add(figures.has(rule.name()) ? member
                    : members.with(member, figures.with(rule.name(), aggregate(rule, values, figures.figure(source), value.apply(member)))));
        }
        return result;
    }

    private static Figure aggregate(FigureRule rule, List<BigDecimal> sorted, Figure ownFigure, BigDecimal own) {
        if (sorted.isEmpty() || rule.group().as() == FigureRule.Aggregate.RANK && own == null) {
            if (ownFigure == Figure.Absent.MISSING) {
                return ownFigure;
            }
            return rule.whenNone() == null ? Figure.Absent.NOT_APPLICABLE : OwnFigures.absent(rule.whenNone());
        }
        BigDecimal sum = sorted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal value = switch (rule.group().as()) {
            case SUM -> sum;
            case MEAN -> sum.divide(BigDecimal.valueOf(sorted.size()), Figures.SCALE, RoundingMode.HALF_UP);
            case MIN -> sorted.get(0);
            case MAX -> sorted.get(sorted.size() - 1);
            case COUNT -> BigDecimal.valueOf(sorted.size());
            case RANK -> BigDecimal.valueOf(1L + sorted.size() - firstAbove(sorted, own));
            case LAST -> throw new IllegalStateException("refused by the check: " + rule.group().as());
        };
        return new Figure.Amount(rule.scale() == null ? Figures.canonical(value) : value.setScale(rule.scale(), rule.rounding()));
    }

    /** The position of the first value greater than one's own. */
    private static int firstAbove(List<BigDecimal> sorted, BigDecimal own) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).compareTo(own) > 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
