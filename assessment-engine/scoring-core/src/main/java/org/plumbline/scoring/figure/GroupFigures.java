package org.plumbline.scoring.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.policy.FigureRule;
import org.plumbline.scoring.policy.FigureSource;
import org.plumbline.scoring.rules.Terms;

/** A barrier: figures for which others of the run must be known first, each computed by one walk over its groups. */
public final class GroupFigures {

    /** @param <A> what carries an assessee's figures through the run */
    public interface Members<A> {
        FigureSet figures(A member);

        boolean takesPart(A member);

        String group(A member, List<String> within);

        A with(A member, FigureSet figures);
    }

    private GroupFigures() {
    }

    /**
     * @param rules  in an order in which each is made of what is known by then
     * @param points what the run has given a member so far, for figures that begin with points
     */
    public static <A> List<A> add(List<A> everybody, List<FigureRule> rules, Members<A> members, BiFunction<A, FigureSource.Points, Figure> points, Terms terms) {
        List<A> result = everybody;
        for (FigureRule rule : rules) {
            result = add(rule, result, members, points, terms);
        }
        return result;
    }

    private static <A> List<A> add(FigureRule rule, List<A> everybody, Members<A> members, BiFunction<A, FigureSource.Points, Figure> points, Terms terms) {
        List<Figure> begun = new ArrayList<>(everybody.size());
        Map<String, List<BigDecimal>> values = new HashMap<>();
        List<String> within = rule.isOfGroup() ? rule.across().within(terms.policy()) : List.of();
        for (A member : everybody) {
            Figure value = begin(rule, member, members, points, terms);
            begun.add(value);
            if (rule.isOfGroup() && members.takesPart(member)) {
                List<BigDecimal> group = values.computeIfAbsent(members.group(member, within), any -> new ArrayList<>());
                if (value instanceof Figure.Amount amount && Aggregation.counts(value, rule.collected().where(), terms.inForce())) {
                    group.add(amount.value());
                }
            }
        }
        Map<String, GroupValues> groups = new HashMap<>();
        values.forEach((group, numbers) -> groups.put(group, new GroupValues(rule, numbers, terms.inForce())));
        GroupValues nobody = new GroupValues(rule, List.of(), terms.inForce());
        List<A> result = new ArrayList<>(everybody.size());
        for (int i = 0; i < everybody.size(); i++) {
            A member = everybody.get(i);
            FigureSet figures = members.figures(member);
            if (figures.has(rule.name())) {
                // a scenario may state a group figure instead of spelling out the group
                result.add(member);
                continue;
            }
            Figure own = begun.get(i);
            Figure value = rule.isOfGroup() ? groups.getOrDefault(members.group(member, within), nobody).seenBy(own, members.takesPart(member)) : own;
            result.add(members.with(member, figures.with(rule.name(), new Arithmetic(figures::figure, terms.inForce()).finish(value, rule))));
        }
        return result;
    }

    private static <A> Figure begin(FigureRule rule, A member, Members<A> members, BiFunction<A, FigureSource.Points, Figure> points, Terms terms) {
        FigureSet figures = members.figures(member);
        if (rule.of() instanceof FigureSource.Points source) {
            return points.apply(member, source);
        }
        if (rule.of() instanceof FigureSource.Weighted weighted) {
            return new Arithmetic(figures::figure, terms.inForce()).weighted(weighted);
        }
        Figure value = figures.figure(((FigureSource.Named) rule.of()).name());
        boolean isCode = !(value instanceof Figure.Amount || value instanceof Figure.Absent);
        return !isCode ? value : Aggregation.counts(value, rule.collected().where(), terms.inForce()) ? new Figure.Amount(BigDecimal.ONE) : Figure.Absent.NOT_APPLICABLE;
    }
}
