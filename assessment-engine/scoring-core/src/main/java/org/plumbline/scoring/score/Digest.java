package org.plumbline.scoring.score;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.policy.CheckRule;
import org.plumbline.scoring.policy.FigureNames;
import org.plumbline.scoring.policy.GradeQuota;
import org.plumbline.scoring.policy.RankingRule;
import org.plumbline.scoring.rules.Stage;
import org.plumbline.scoring.rules.Terms;

/**
 * What passes 10 to 12 read of a sheet, and nothing more: places, grades and rewards need everybody at once, the lines of a sheet do not.
 * Equal values are held once. A few hundred bytes an assessee are left, so that millions fit. For several threads.
 */
public final class Digest {

    private final FigureNames figures;
    private final Set<String> attributes = new HashSet<>();
    private final Set<String> shares = new HashSet<>();
    private final Set<String> factors = new HashSet<>();
    private final Map<Object, Object> held = new ConcurrentHashMap<>();

    public Digest(Terms terms) {
        Set<String> fields = new HashSet<>();
        terms.compiled().rules().stream().filter(rule -> rule.stage() == Stage.RANKED || rule.stage() == Stage.STANDING)
                .forEach(rule -> fields.addAll(terms.compiled().fieldsNamed(rule)));
        terms.policy().mainRanking().ifPresent(ranking -> Stream.concat(Stream.of(ranking.by()), ranking.breakBy().stream()).forEach(key -> {
            fields.add(key);
            shares.add(key);
        }));
        figures = new FigureNames(fields.stream().filter(name -> terms.catalogue().items().containsKey(name) || terms.policy().figures().containsKey(name)).toList());
        attributes.addAll(fields);
        attributes.addAll(terms.policy().peers());
        terms.policy().mainRanking().map(RankingRule::within).ifPresent(attributes::addAll);
        terms.policy().quotas().stream().map(GradeQuota::keyedBy).filter(key -> key != null).forEach(attributes::add);
        terms.policy().checks().values().stream().map(CheckRule::within).forEach(attributes::addAll);
        terms.policy().checks().values().stream().map(CheckRule::of).forEach(factors::add);
    }

    public ScoreSheet of(ScoreSheet sheet) {
        return new ScoreSheet(of(sheet.participant()), once(sheet.total()), once(sheet.attainment()), List.of(), only(shares, sheet.shares()), sheet.notGraded(),
                once(sheet.vetoes()), only(factors, sheet.factors()));
    }

    /** The name is kept of those who do not take part: nothing else tells who they are. */
    public Participant of(Participant one) {
        Assessee assessee = one.assessee();
        SortedMap<String, String> kept = new TreeMap<>(assessee.attributes());
        kept.keySet().retainAll(attributes);
        return new Participant(new Assessee(assessee.no(), one.takesPart() ? "" : assessee.name(), assessee.kind(), null, null, once(kept)), one.figures().only(figures),
                List.of(), one.takesPart(), one.graded(), one.paid(), once(one.because()));
    }

    private Map<String, BigDecimal> only(Set<String> names, Map<String, BigDecimal> values) {
        if (names.stream().noneMatch(values::containsKey)) {
            return Map.of();
        }
        Map<String, BigDecimal> kept = new HashMap<>();
        names.stream().filter(values::containsKey).forEach(name -> kept.put(name, once(values.get(name))));
        // what was reached of the points has few values, and so have some of them together
        return once(Map.copyOf(kept));
    }

    /** For values of which there are few that differ. */
    @SuppressWarnings("unchecked")
    private <T> T once(T value) {
        T known = (T) held.putIfAbsent(value, value);
        return known == null ? value : known;
    }
}
