package org.plumbline.scoring.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.policy.FigureLevel;
import org.plumbline.scoring.policy.FigureLevels;
import org.plumbline.scoring.policy.FigureRule;
import org.plumbline.scoring.policy.FigureSource;
import org.plumbline.scoring.policy.Indicator;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.policy.PolicyCode;
import org.plumbline.scoring.policy.Section;

/**
 * In which order indicators are scored where figures read the points of others: what reads points comes one stratum after what earns
 * them, with a barrier between. Stratum 0 is everything that reads no points.
 */
public final class Strata {

    private final Policy policy;
    private final FigureLevels levels;
    private final List<Rule> rules;
    private final Map<String, Integer> strata = new HashMap<>();
    private final Set<String> path = new LinkedHashSet<>();
    private String circle;

    Strata(Policy policy, FigureLevels levels, List<Rule> rules) {
        this.policy = policy;
        this.levels = levels;
        this.rules = rules;
        policy.indicators().keySet().forEach(code -> visit("i " + code));
        levels.at(FigureLevel.POINTS).forEach(figure -> visit("f " + figure.name()));
    }

    /** Names the circle where points depend on themselves. */
    static void check(Policy policy, List<Rule> rules, Findings findings) {
        Strata strata = new Strata(policy, new FigureLevels(policy), rules);
        if (strata.circle != null) {
            FigureRule figure = policy.figures().values().stream().filter(each -> each.of() instanceof FigureSource.Points).findFirst().orElseThrow();
            findings.add(PolicyCode.CIRCLE, figure.place(), strata.circle);
        }
    }

    /** The number of the last stratum; 0 where no figure reads points. */
    public int last() {
        return strata.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    public int ofIndicator(String code) {
        return strata.getOrDefault("i " + code, 0);
    }

    /** The figures that can be known once the strata before this one are scored, each after those that it is made of. */
    public List<FigureRule> figures(int stratum) {
        return levels.at(FigureLevel.POINTS).stream().filter(figure -> strata.getOrDefault("f " + figure.name(), 0) == stratum).toList();
    }

    private int visit(String node) {
        Integer known = strata.get(node);
        if (known != null) {
            return known;
        }
        if (!path.add(node)) {
            if (circle == null) {
                List<String> way = new ArrayList<>(path);
                way = way.subList(way.indexOf(node), way.size());
                circle = String.join(" → ", way.stream().map(each -> each.substring(2)).toList()) + " → " + node.substring(2);
            }
            return 0;
        }
        String name = node.substring(2);
        int stratum = switch (node.charAt(0)) {
            case 'f' -> figure(policy.figures().get(name));
            case 'i' -> indicator(policy.indicators().get(name));
            default -> section(policy.sections().get(name));
        };
        path.remove(node);
        strata.put(node, stratum);
        return stratum;
    }

    private int figure(FigureRule figure) {
        int stratum = figure.of() instanceof FigureSource.Points points && !points.isTotal()
                ? 1 + visit((policy.indicators().containsKey(points.scope()) ? "i " : "s ") + points.scope()) : 0;
        return Math.max(stratum, ofFigures(figure.parts()));
    }

    private int indicator(Indicator indicator) {
        int stratum = Math.max(ofFigures(indicator.measures()), ofRules(indicator.code()));
        for (String around : policy.scopesAround(indicator.section())) {
            // an exemption of the section around it is one of the indicator's
            stratum = Math.max(stratum, ofExemptions(around));
        }
        return stratum;
    }

    private int section(Section section) {
        if (section == null) {
            return 0;
        }
        int stratum = ofRules(section.code());
        for (Indicator indicator : policy.indicatorsIn(section.code()).toList()) {
            stratum = Math.max(stratum, visit("i " + indicator.code()));
        }
        for (Section inner : policy.sectionsIn(section.code()).toList()) {
            stratum = Math.max(stratum, visit("s " + inner.code()));
        }
        return stratum;
    }

    private int ofFigures(Iterable<String> names) {
        int stratum = 0;
        for (String name : names) {
            stratum = Math.max(stratum, levels.of(name) == FigureLevel.POINTS ? visit("f " + name) : 0);
        }
        return stratum;
    }

    /** What exempts from an indicator or section, or multiplies it, decides about its points, too. */
    private int ofRules(String scope) {
        int stratum = ofExemptions(scope);
        for (Rule rule : rules) {
            if (rule.stage() == Stage.PERIOD && rule.verb() == Verb.COEFFICIENT && policy.coefficients().containsKey(rule.target())
                    && policy.coefficients().get(rule.target()).of().equals(scope)) {
                stratum = Math.max(stratum, ofFigures(rule.fieldsRead()));
            }
        }
        return stratum;
    }

    private int ofExemptions(String scope) {
        int stratum = 0;
        for (Rule rule : rules) {
            if (rule.stage() == Stage.PERIOD && rule.verb() == Verb.EXEMPT && scope.equals(rule.target())) {
                stratum = Math.max(stratum, ofFigures(rule.fieldsRead()));
            }
        }
        return stratum;
    }
}
