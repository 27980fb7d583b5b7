package org.plumbline.scoring.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.Suggestion;
import org.plumbline.scoring.finding.Text;

/** Holds every name in policy.yaml to what it must refer to. What the numbers say is checked by {@link Amounts}. */
final class References {

    private static final Text ATTRIBUTE = new Text("属性", "attribute");
    private static final Text FIGURE = new Text("数据", "figure");
    private static final Text SECTION = new Text("部分", "section");
    private static final Text INDICATOR = new Text("指标", "indicator");
    private static final Text EVENT_KIND = new Text("事项", "event kind");
    private static final Text GRADE = new Text("等次", "grade");
    private static final Text RANKING = new Text("排名", "ranking");

    private final PolicyVersion version;
    private final Policy policy;
    private final WordPlaces words;
    private final KnownNames names;
    private final Findings findings;

    private References(PolicyVersion version, WordPlaces words, Findings findings) {
        this.version = version;
        this.policy = version.policy();
        this.words = words;
        this.findings = findings;
        this.names = new KnownNames(version.lexicon(), findings);
    }

    /** @param words of policy.yaml */
    static void check(PolicyVersion version, WordPlaces words, Findings findings) {
        References references = new References(version, words, findings);
        references.attributes();
        references.fieldsAreDistinct();
        new FigureReferences(version, words, references.names, findings).check();
        references.sheet();
        references.events();
        references.decided();
        references.ranking();
        references.grades();
        references.moneyAndChecks();
        Amounts.check(version, words, findings);
    }

    private void attributes() {
        policy.appliesTo().forEach((attribute, values) -> attributeValues(attribute, values, word -> words.ofText("applies-to", word)));
        policy.indicators().values().forEach(indicator -> indicator.appliesTo()
                .forEach((attribute, values) -> attributeValues(attribute, values, word -> words.of(indicator.place(), "applies-to", word))));
    }

    private void attributeValues(String attribute, List<String> values, Function<String, Place> place) {
        if (known(ATTRIBUTE, attribute, version.catalogue().attributes().keySet(), place.apply(attribute))) {
            List<String> allowed = version.catalogue().attributes().get(attribute).values();
            values.forEach(value -> names.oneOf(value, allowed, place.apply(value)));
        }
    }

    /** Fields that differ in the case of their first letter alone would meet in one property of a generated class. */
    private void fieldsAreDistinct() {
        Map<String, String> fields = new HashMap<>();
        List<String> all = new ArrayList<>(version.catalogue().attributes().keySet());
        all.addAll(version.catalogue().items().keySet());
        all.addAll(policy.figures().keySet());
        for (String name : all.stream().filter(each -> !each.isEmpty()).toList()) {
            String other = fields.putIfAbsent(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), name);
            // those of the catalogue among themselves are its own matter
            if (other != null && !other.equals(name) && policy.figures().containsKey(name)) {
                findings.add(PolicyCode.NAME_TWICE, policy.figures().get(name).place(), name, FIGURE, Text.same(other));
            }
        }
    }

    private void sheet() {
        for (Section section : policy.sections().values()) {
            if (policy.indicators().containsKey(section.code())) {
                findings.add(PolicyCode.NAME_TWICE, section.place(), section.code(), SECTION, INDICATOR);
            }
            if (section.in() != null && known(SECTION, section.in(), policy.sections().keySet(), words.of(section.place(), "in", section.in()))) {
                Set<String> path = new LinkedHashSet<>();
                for (Section around = section; around != null; around = around.in() == null ? null : policy.sections().get(around.in())) {
                    if (!path.add(around.code())) {
                        findings.add(PolicyCode.CIRCLE, section.place(), String.join(" → ", path) + " → " + around.code());
                        break;
                    }
                }
            }
        }
        Set<String> measurable = new HashSet<>(policy.figures().keySet());
        measurable.addAll(version.catalogue().items().keySet());
        for (Indicator indicator : policy.indicators().values()) {
            if (indicator.section() != null) {
                known(SECTION, indicator.section(), policy.sections().keySet(), words.of(indicator.place(), "section", indicator.section()));
            }
            indicator.measures().forEach(measure -> known(FIGURE, measure, measurable, words.of(indicator.place(), "measures", measure)));
        }
        for (Coefficient coefficient : policy.coefficients().values()) {
            Set<String> targets = new HashSet<>(Set.of(Coefficient.EVENT, Coefficient.TOTAL));
            targets.addAll(policy.indicators().keySet());
            targets.addAll(policy.sections().keySet());
            targets.addAll(policy.outcomes().keySet());
            known(new Text("系数对象", "target of a coefficient"), coefficient.of(), targets, words.of(coefficient.place(), "of", coefficient.of()));
        }
        for (Veto veto : policy.vetoes().values()) {
            if (veto.gradeAtMost() != null) {
                known(GRADE, veto.gradeAtMost(), gradeCodes(), words.of(veto.place(), "grade-at-most", veto.gradeAtMost()));
            }
        }
    }

    private void events() {
        Map<String, String> groups = new HashMap<>();
        for (EventGroup group : policy.eventGroups().values()) {
            for (String kind : group.kinds()) {
                if (!known(EVENT_KIND, kind, version.catalogue().events().keySet(), words.of(group.place(), "kinds", kind))) {
                    Misread.names(kind, findings);
                    // rules and scenarios that name it rightly are not wrong, nor those that read a flag of it
                    version.catalogue().events().values().forEach(each -> each.flags().keySet().forEach(findings::misread));
                    Suggestion.nearest(kind, version.catalogue().events().keySet()).ifPresent(findings::misread);
                }
                String other = groups.putIfAbsent(kind, group.code());
                if (other != null) {
                    Place place = words.of(group.place(), "kinds", kind);
                    if (other.equals(group.code())) {
                        findings.add(PolicyCode.KIND_LISTED_TWICE, place, kind, group.code());
                    } else {
                        findings.add(PolicyCode.KIND_TWICE, place, kind, other, group.code());
                    }
                }
            }
        }
    }

    /** Points are decided of kinds of the same group only. */
    private void decided() {
        policy.eventGroups().values().forEach(group -> group.decided().forEach((kind, range) ->
{
            if (!known(new Text("本组事项", "event kind of the group"), kind, group.kinds(), words.of(group.place(), PolicyReader.DECIDED, kind))) {
                // it is not known of which kinds points are decided
                findings.misread(PolicyReader.DECIDED);
            }
        }));
    }

    private void ranking() {
        Set<String> comparable = new HashSet<>(policy.indicators().keySet());
        comparable.addAll(policy.sections().keySet());
        comparable.addAll(policy.figures().keySet());
        version.catalogue().items().values().stream().filter(item -> item.isNumber()).forEach(item -> comparable.add(item.code()));
        for (RankingRule ranking : policy.rankings().values()) {
            if (!ranking.by().equals(RankingRule.BY_TOTAL)) {
                known(FIGURE, ranking.by(), comparable, words.of(ranking.place(), "by", ranking.by()));
            }
            ranking.breakBy().forEach(key -> known(FIGURE, key, comparable, words.of(ranking.place(), "break-by", key)));
            ranking.within().forEach(attribute -> known(ATTRIBUTE, attribute, version.catalogue().attributes().keySet(), words.of(ranking.place(), "within", attribute)));
        }
    }

    /** What goes by a place, or by peers, where nobody is ranked. */
    private void withoutRanking() {
        policy.quotas().forEach(quota -> findings.add(PolicyCode.NOBODY_RANKED, words.of(quota.place(), "within", quota.within()), "quotas " + quota.label()));
        policy.indicators().values().stream().filter(indicator -> indicator.notApplicable() == Indicator.NotApplicable.PEER_MEAN).forEach(indicator ->
                findings.add(PolicyCode.NOBODY_RANKED, words.of(indicator.place(), "not-applicable", "PEER_MEAN"), "PEER_MEAN"));
        policy.figures().values().stream().filter(figure -> figure.of() instanceof FigureSource.Result result && result.policy().equals(policy.code()) && result.value().isPlace())
                .forEach(figure -> findings.add(PolicyCode.NOBODY_RANKED, words.of(figure.place(), "of", ((FigureSource.Result) figure.of()).words()),
                        "of: " + ((FigureSource.Result) figure.of()).words()));
    }

    private void grades() {
        boolean ranksNobody = policy.rankings().isEmpty();
        if (ranksNobody && !findings.isMisread("rankings")) {
            withoutRanking();
        }
        for (GradeQuota quota : policy.quotas()) {
            boolean isKnown = ranksNobody || known(RANKING, quota.within(), policy.rankings().keySet(), words.of(quota.place(), "within", quota.within()));
            if (isKnown && quota.keyedBy() != null && policy.rankings().containsKey(quota.within())) {
                known(new Text("可比组属性", "attribute of the peer group"), quota.keyedBy(), policy.rankings().get(quota.within()).within(),
                        words.of(quota.place(), "keyed-by", quota.keyedBy()));
            }
            if (quota.keyedBy() != null && !(quota.limit() instanceof Quantity.OfParameter)) {
                findings.add(PolicyCode.WRONG_SHAPE, quota.limit().place(), quota.label(), new Text("p.参数名（TABLE）", "p.name of a TABLE"));
            }
            List<Integer> orders = new ArrayList<>();
            for (String grade : quota.grades()) {
                if (known(GRADE, grade, gradeCodes(), words.of(quota.place(), "grades", grade))) {
                    orders.add(policy.gradeOrder(grade));
                }
            }
            for (int i = 1; i < orders.size(); i++) {
                if (orders.get(i) != orders.get(i - 1) + 1) {
                    findings.add(PolicyCode.WRONG_SHAPE, words.of(quota.place(), "grades", quota.grades().get(i)), quota.label(), new Text("相邻等次，由高到低", "neighbouring grades, best first"));
                }
            }
        }
    }

    private void moneyAndChecks() {
        Set<String> values = new HashSet<>(policy.outcomes().keySet());
        values.add(RankingRule.BY_TOTAL);
        for (Coefficient coefficient : policy.coefficients().values()) {
            if (policy.outcomes().containsKey(coefficient.name())) {
                findings.add(PolicyCode.NAME_TWICE, coefficient.place(), coefficient.name(), new Text("系数", "a coefficient"), new Text("奖惩", "an outcome"));
            }
            if (coefficient.isOfPoints(policy)) {
                values.add(coefficient.name());
            }
        }
        for (CheckRule check : policy.checks().values()) {
            known(new Text("检查对象", "thing to check"), check.of(), values, words.of(check.place(), "of", check.of()));
            check.within().forEach(attribute -> known(ATTRIBUTE, attribute, version.catalogue().attributes().keySet(), words.of(check.place(), "within", attribute)));
        }
    }

    private Set<String> gradeCodes() {
        Set<String> codes = new LinkedHashSet<>();
        policy.bands().forEach(band -> codes.add(band.code()));
        return codes;
    }

    private boolean known(Text what, String name, Collection<String> possible, Place place) {
        return names.known(what, name, possible, place);
    }
}
