package org.plumbline.scoring.score;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.plumbline.scoring.finding.RunCode;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.policy.FigureLevel;
import org.plumbline.scoring.rules.Rule;
import org.plumbline.scoring.rules.Stage;
import org.plumbline.scoring.rules.Terms;
import org.plumbline.scoring.rules.Verb;

/** The figures and attributes that no indicator answers for, yet a rule or the ranking reads. Missing is not zero: without them the rule's silence would decide. */
final class NeededFigures {

    private final Terms terms;
    private final TreeSet<String> fields = new TreeSet<>();
    /** By code of an attribute, the rule or indicator that reads it. */
    private final TreeMap<String, String> attributes = new TreeMap<>();

    private NeededFigures(Terms terms) {
        this.terms = terms;
    }

    /** Those that are known from a level on. */
    static NeededFigures of(FigureLevel level, Terms terms) {
        NeededFigures needed = new NeededFigures(terms);
        for (Rule rule : terms.compiled().rules()) {
            boolean booksToAnIndicator = rule.stage() == Stage.PERIOD && rule.verb() != Verb.VETO && rule.verb() != Verb.COEFFICIENT && rule.verb() != Verb.EXEMPT;
            if (rule.stage() != Stage.OCCURRENCE && rule.stage() != Stage.EVENT && !booksToAnIndicator) {
                needed.fields.addAll(rule.fieldsRead());
            }
        }
        if (level == FigureLevel.GROUP) {
            needed.attributes();
        }
        terms.policy().mainRanking().ifPresent(ranking -> {
            needed.fields.add(ranking.by());
            needed.fields.addAll(ranking.breakBy());
        });
        needed.fields.removeIf(field -> !terms.catalogue().items().containsKey(field) && !terms.policy().figures().containsKey(field)
                || terms.levels().of(field) != level && !(level == FigureLevel.GROUP && terms.levels().of(field) == FigureLevel.OWN));
        return needed;
    }

    private void attributes() {
        for (Rule rule : terms.compiled().rules()) {
            rule.fieldsRead().stream().filter(terms.catalogue().attributes()::containsKey).forEach(attribute -> attributes.putIfAbsent(attribute, rule.name()));
        }
        terms.policy().indicators().values().forEach(indicator -> indicator.appliesTo().keySet().forEach(attribute -> attributes.putIfAbsent(attribute, indicator.code())));
    }

    /** Who lacks one is quarantined. */
    boolean areKnownOf(Participant one, Quarantine quarantine) {
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            if (one.assessee().attribute(attribute.getKey()).isEmpty()) {
                quarantine.add(one, RunCode.UNKNOWN_ATTRIBUTE, terms.catalogue().attributes().get(attribute.getKey()).name(), attribute.getValue());
                return false;
            }
        }
        for (String field : fields) {
            if (one.figures().figure(field) == Figure.Absent.MISSING) {
                quarantine.add(one, RunCode.MISSING_FIGURE, Missing.behind(field, one, terms));
                return false;
            }
        }
        return true;
    }
}
