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

/**
 * One figure for which others of the run must be known first: everybody's values are gathered, then the groups are closed, each sorted and
 * summed up once, then each member gets its view of them. A figure that needs nobody else is only put together.
 */
public final class GroupFigure {

    /** @param <A> what carries an assessee's figures through the run */
    public interface Members<A> {
        FigureSet figures(A member);

        boolean takesPart(A member);

        String group(A member, List<String> within);

        A with(A member, FigureSet figures);
    }

    private final FigureRule rule;
    private final Terms terms;
    private final List<String> within;
    private final Map<String, List<BigDecimal>> values = new HashMap<>();
    private final Map<String, GroupValues> groups = new HashMap<>();
    private final GroupValues nobody;

    public GroupFigure(FigureRule rule, Terms terms) {
        this.rule = rule;
        this.terms = terms;
        this.within = rule.isOfGroup() ? rule.across().within(terms.policy()) : List.of();
        this.nobody = new GroupValues(rule, List.of(), terms.inForce());
    }

    public boolean isOfGroup() {
        return rule.isOfGroup();
    }

    /** @param points what the run has given a member so far, for figures that begin with points */
    public synchronized <A> void gather(List<A> everybody, Members<A> members, BiFunction<A, FigureSource.Points, Figure> points) {
        if (!rule.isOfGroup()) {
            return;
        }
        for (A member : everybody) {
            if (members.takesPart(member)) {
                List<BigDecimal> group = values.computeIfAbsent(members.group(member, within), any -> new ArrayList<>());
                if (begin(member, members, points) instanceof Figure.Amount amount && Aggregation.counts(amount, rule.collected().where(), terms.inForce())) {
                    group.add(amount.value());
                }
            }
        }
    }

    /** Everybody was gathered. */
    public void close() {
        values.forEach((group, numbers) -> groups.put(group, new GroupValues(rule, numbers, terms.inForce())));
        values.clear();
    }

    /** Each with the figure; of closed groups. */
    public <A> List<A> add(List<A> everybody, Members<A> members, BiFunction<A, FigureSource.Points, Figure> points) {
        List<A> result = new ArrayList<>(everybody.size());
        for (A member : everybody) {
            FigureSet figures = members.figures(member);
            if (figures.has(rule.name())) {
                // a scenario may state a group figure instead of spelling out the group
                result.add(member);
                continue;
            }
            Figure own = begin(member, members, points);
            Figure value = rule.isOfGroup() ? groups.getOrDefault(members.group(member, within), nobody).seenBy(own, members.takesPart(member)) : own;
            result.add(members.with(member, figures.with(rule.name(), new Arithmetic(figures::figure, terms.inForce()).finish(value, rule))));
        }
        return result;
    }

    private <A> Figure begin(A member, Members<A> members, BiFunction<A, FigureSource.Points, Figure> points) {
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
