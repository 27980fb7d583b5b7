package org.plumbline.scoring.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.plumbline.scoring.input.Catalogue.DataItem;
import org.plumbline.scoring.input.Catalogue.Direction;
import org.plumbline.scoring.input.Catalogue.ItemKind;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.rules.Terms;

/**
 * An item that somebody can better by work, and how far: unit by unit, the last of which may be a part of one.
 *
 * @param now   as it is
 * @param step  what one unit of work changes, below 0 where less is better; null for a flag
 * @param end   the best value that the range and what it is part of allow; null for a flag
 * @param units how many there are from here to the end, at least 1
 */
record Movable(DataItem item, Figure now, BigDecimal step, BigDecimal end, int units) {

    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    /**
     * Those that the rules or the ranking of the policy read, which the assessee influences, whose better direction the catalogue knows and of which there is a
     * value that is not the best yet. In the order of the indicators and their measures, then of the rules.
     */
    static List<Movable> of(WhatIf whatIf) {
        Terms terms = whatIf.terms();
        PolicyVersion version = terms.compiled().version();
        Set<String> read = new LinkedHashSet<>();
        terms.policy().indicators().values().forEach(indicator -> read.addAll(indicator.measures()));
        terms.compiled().rules().forEach(rule -> read.addAll(rule.fieldsRead()));
        terms.policy().mainRanking().ifPresent(ranking -> {
            read.add(ranking.by());
            read.addAll(ranking.breakBy());
        });
        Set<String> items = new LinkedHashSet<>();
        read.forEach(name -> items.addAll(version.itemsBehind(name)));
        List<Movable> movable = new ArrayList<>();
        items.forEach(code -> of(terms.catalogue().items().get(code), whatIf).ifPresent(movable::add));
        return movable;
    }

    private static Optional<Movable> of(DataItem item, WhatIf whatIf) {
        Figure now = whatIf.figure(item.code());
        if (!item.influenced() || item.better() == null) {
            return Optional.empty();
        }
        boolean more = item.better() == Direction.HIGHER;
        if (now instanceof Figure.Flag flag) {
            return flag.value() == more ? Optional.empty() : Optional.of(new Movable(item, now, null, null, 1));
        }
        if (!(now instanceof Figure.Amount amount) || !item.isNumber()) {
            return Optional.empty();
        }
        BigDecimal unit = item.kind() == ItemKind.RATE ? HUNDREDTH : BigDecimal.ONE;
        BigDecimal end = end(item, whatIf, new HashSet<>());
        BigDecimal way = more ? end.subtract(amount.value()) : amount.value().subtract(end);
        BigDecimal units = way.divide(unit, 0, RoundingMode.CEILING).min(BigDecimal.valueOf(Integer.MAX_VALUE));
        return way.signum() <= 0 ? Optional.empty() : Optional.of(new Movable(item, now, more ? unit : unit.negate(), end, units.intValueExact()));
    }

    /** As far as the range goes, and what it is part of, or its parts, can go along. */
    private static BigDecimal end(DataItem item, WhatIf whatIf, Set<String> seen) {
        Map<String, DataItem> items = whatIf.terms().catalogue().items();
        boolean more = item.better() == Direction.HIGHER;
        BigDecimal end = more ? item.range().greatest() : item.range().least();
        if (!seen.add(item.code())) {
            return end;
        }
        List<DataItem> beside = more ? Optional.ofNullable(item.partOf()).map(items::get).stream().toList()
                : items.values().stream().filter(part -> item.code().equals(part.partOf())).toList();
        for (DataItem other : beside) {
            if (whatIf.figure(other.code()) instanceof Figure.Amount amount) {
                BigDecimal limit = other.influenced() && other.better() == item.better() ? end(other, whatIf, seen) : amount.value();
                end = more ? end.min(limit) : end.max(limit);
            }
        }
        return end;
    }

    /** What it comes to by so much work. */
    Figure after(int work) {
        if (now instanceof Figure.Flag flag) {
            return new Figure.Flag(!flag.value());
        }
        return new Figure.Amount(work == units ? end : ((Figure.Amount) now).value().add(step.multiply(BigDecimal.valueOf(work))));
    }
}
