package org.plumbline.scoring.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.AssesseeKind;

/**
 * A policy as its author wrote it in policy.yaml; all maps keep the order of the text.
 *
 * @param appliesTo       allowed values by attribute; empty: everybody of the kind
 * @param sources         full name by short name of the regulations that clauses cite
 * @param leastAttainable share of the points that must be applicable for a grade; null: none
 * @param waivers         findings of the check that the policy keeps, each with its reason
 * @param limitedIsError  whether what the rules of the state limit is an error here, not a warning
 * @param role            whether it is the assessment that everybody is to have exactly one of
 * @param atDeadline      what becomes of a period whose figures are not all there in time
 * @param publicity       what the assessed see of each other; changes no result
 */
public record Policy(String code, Text title, AssesseeKind assessee, Map<String, List<String>> appliesTo, Map<String, String> sources,
        AssessmentPeriod period, Map<String, FigureRule> figures, Map<String, Section> sections, Map<String, Indicator> indicators,
        Map<String, EventGroup> eventGroups, Map<String, Coefficient> coefficients, Map<String, Veto> vetoes, Quantity leastAttainable,
        TotalRule total, Map<String, RankingRule> rankings, List<GradeBand> bands, List<GradeQuota> quotas,
        Map<String, OutcomeRule> outcomes, Map<String, CheckRule> checks, List<Waiver> waivers, boolean limitedIsError, Role role, AtDeadline atDeadline,
        Publicity publicity) {

    public enum Role {
        /** Everybody is in exactly one such policy for a period. */ PRIMARY,
        /** Comes beside it: a campaign, a look at one side of the work, a summary of results that are there. */ SECONDARY
    }

    /** Figures may still be missing when they should be there. */
    public enum AtDeadline {
        /** Whoever has none is not scored, the others are. */ RUN_ANYWAY,
        /** Nobody is scored until a person decides. */ STOP
    }

    /** Whether somebody is of its kind and one to whom it applies; of the attributes, those of the catalogue with what holds where nothing is reported. */
    public boolean assesses(Assessee completed) {
        return completed.kind() == assessee && appliesTo.entrySet().stream().allMatch(each -> each.getValue().contains(completed.attribute(each.getKey())));
    }

    /** The policies whose results its figures read, perhaps itself among them. */
    public Set<String> policiesRead() {
        return figures.values().stream().map(FigureRule::of).filter(FigureSource.Result.class::isInstance).map(FigureSource.Result.class::cast)
                .map(FigureSource.Result::policy).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Codes of the indicators directly in a section; null means directly below the total. */
    public Stream<Indicator> indicatorsIn(String section) {
        return indicators.values().stream().filter(indicator -> Objects.equals(indicator.section(), section));
    }

    public Stream<Section> sectionsIn(String section) {
        return sections.values().stream().filter(each -> Objects.equals(each.in(), section));
    }

    /** The codes of the sections around a section or indicator, from the inside out. */
    public List<String> scopesAround(String section) {
        List<String> around = new ArrayList<>();
        for (String scope = section; scope != null; scope = sections.get(scope).in()) {
            around.add(scope);
        }
        return around;
    }

    /** The ranking that quotas and places go by: the first one; empty where the policy ranks nobody. */
    public Optional<RankingRule> mainRanking() {
        return rankings.values().stream().findFirst();
    }

    /** Attributes whose equal values make a peer group; empty: all together, as also where nobody is ranked. */
    public List<String> peers() {
        return mainRanking().map(RankingRule::within).orElse(List.of());
    }

    /** The group of an event kind. */
    public EventGroup groupOf(String kind) {
        // not by a stream: every event asks
        for (EventGroup group : eventGroups.values()) {
            if (group.kinds().contains(kind)) {
                return group;
            }
        }
        return null;
    }

    /** Whether some figure counts events, also those of earlier periods. */
    public boolean readsEvents() {
        return figures.values().stream().anyMatch(figure -> figure.of() instanceof FigureSource.Events);
    }

    /** The range within which a person decides the points of an event kind; null where nobody does. */
    public Quantity.OfParameter decidedRange(String kind) {
        EventGroup group = groupOf(kind);
        return group == null ? null : group.decided().get(kind);
    }

    public int gradeOrder(String grade) {
        for (int i = 0; i < bands.size(); i++) {
            if (bands.get(i).code().equals(grade)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no grade " + grade);
    }

    /** Every quantity that must be a single number; the limits of quotas, which may be tables, are not among them. */
    public List<Quantity> numbers() {
        List<Quantity> all = new ArrayList<>(numbersOfFiguresAndTotal());
        sections.values().forEach(each -> Collections.addAll(all, each.points(), each.weight(), each.floor(), each.ceiling()));
        indicators.values().forEach(each -> Collections.addAll(all, each.points(), each.weight(), each.floor(), each.ceiling()));
        coefficients.values().forEach(each -> all.add(each.otherwise()));
        vetoes.values().forEach(each -> all.add(each.totalAtMost()));
        all.add(leastAttainable);
        rankings.values().forEach(each -> all.add(each.smallestGroup()));
        bands.forEach(each -> all.add(each.from()));
        checks.values().forEach(each -> all.add(each.atMost()));
        all.removeIf(Objects::isNull);
        return all;
    }

    /** Those that decide what values rules can meet; null where one is not given. */
    public List<Quantity> numbersOfFiguresAndTotal() {
        List<Quantity> all = new ArrayList<>(Arrays.asList(total.points(), total.floor(), total.ceiling()));
        figures.values().forEach(figure -> all.addAll(figure.quantities()));
        return all;
    }
}
