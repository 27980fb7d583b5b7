package org.plumbline.scoring.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** For each figure of a policy when it can be known, and an order in which each comes after those that it is made of. */
public final class FigureLevels {

    private final Policy policy;
    private final Map<String, FigureLevel> levels = new HashMap<>();
    private final Set<String> order = new LinkedHashSet<>();

    public FigureLevels(Policy policy) {
        this.policy = policy;
        policy.figures().keySet().forEach(name -> visit(name, new HashSet<>()));
    }

    /** OWN for an item, and for what is no figure. */
    public FigureLevel of(String name) {
        return levels.getOrDefault(name, FigureLevel.OWN);
    }

    /** The figures of one level, each after those that it is made of. */
    public List<FigureRule> at(FigureLevel level) {
        List<FigureRule> rules = new ArrayList<>();
        order.stream().filter(name -> of(name) == level).forEach(name -> rules.add(policy.figures().get(name)));
        return rules;
    }

    /** A circle is told elsewhere; here it only must not run for ever. */
    private FigureLevel visit(String name, Set<String> path) {
        FigureRule rule = policy.figures().get(name);
        if (rule == null || levels.containsKey(name) || !path.add(name)) {
            return of(name);
        }
        FigureLevel level = rule.isOfGroup() ? FigureLevel.GROUP : FigureLevel.OWN;
        if (rule.of() instanceof FigureSource.Points points) {
            level = points.isTotal() ? FigureLevel.TOTALS : FigureLevel.POINTS;
        }
        for (String part : rule.parts()) {
            FigureLevel other = visit(part, path);
            level = other.compareTo(level) > 0 ? other : level;
        }
        path.remove(name);
        levels.put(name, level);
        order.add(name);
        return level;
    }
}
