package org.plumbline.scoring.grade;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.RunCode;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.policy.GradeQuota;
import org.plumbline.scoring.policy.GradeQuota.Kind;
import org.plumbline.scoring.policy.GradeQuota.Tie;
import org.plumbline.scoring.policy.GradeQuota.WhenNotMet;
import org.plumbline.scoring.policy.ParameterValue;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.policy.Quantity;
import org.plumbline.scoring.rules.Terms;
import org.plumbline.scoring.score.Participant;

/**
 * Quotas of one peer group, from the top grade down. Those beyond a limit pass one grade down, by rank, and there meet the next limit.
 * A group that is too small to be ranked has no quotas, nor has a policy that ranks nobody.
 */
final class Quotas {

    private final Terms terms;
    private final Policy policy;
    private final Findings findings;
    private final String group;
    private final int takingPart;
    /** By place and number. */
    private final List<Graded> members;
    private int unused;

    private Quotas(String group, int takingPart, List<Graded> members, Findings findings, Terms terms) {
        this.group = group;
        this.takingPart = takingPart;
        this.findings = findings;
        this.terms = terms;
        this.policy = terms.policy();
        this.members = members;
    }

    /** @param graded by peer group, place and number; so is what is returned */
    static List<Graded> apply(List<Graded> graded, List<Participant> roster, Findings findings, Terms terms) {
        if (terms.policy().quotas().isEmpty()) {
            return graded;
        }
        List<String> within = terms.policy().peers();
        Map<String, Integer> takingPart = new HashMap<>();
        roster.stream().filter(Participant::takesPart).forEach(one -> takingPart.merge(one.group(within), 1, Integer::sum));
        List<Graded> result = new ArrayList<>(graded);
        for (int from = 0, to; from < result.size(); from = to) {
            String group = result.get(from).standing().group();
            to = from;
            while (to < result.size() && result.get(to).standing().group().equals(group)) {
                to++;
            }
            if (result.get(from).standing().isRanked()) {
                Quotas quotas = new Quotas(group, takingPart.getOrDefault(group, to - from), result.subList(from, to), findings, terms);
                terms.policy().quotas().forEach(quotas::apply);
            }
        }
        return result;
    }

    private void apply(GradeQuota quota) {
        BigDecimal number = quota.keyedBy() == null ? terms.inForce().number(quota.limit()) : row(quota);
        if (number == null) {
            findings.add(RunCode.QUOTA_UNKNOWN, Place.wholeFile(terms.period().label()), group, names(quota), key(quota));
            return;
        }
        int limit = limit(quota, number);
        List<Integer> holders = places(member -> member.grade() != null && quota.grades().contains(member.grade()),
                Comparator.comparingInt((Graded member) -> policy.gradeOrder(member.grade())).thenComparing(member -> member.standing().rank()));
        if (quota.kind() == Kind.AT_LEAST) {
            atLeast(quota, limit, holders);
        } else {
            atMost(quota, limit, holders);
        }
    }

    /** Where in the group those stand who are meant. */
    private List<Integer> places(Predicate<Graded> meant, Comparator<Graded> order) {
        return IntStream.range(0, members.size()).filter(i -> meant.test(members.get(i))).boxed().sorted(Comparator.comparing(members::get, order)).toList();
    }

    private int limit(GradeQuota quota, BigDecimal number) {
        if (quota.kind() == Kind.PLACES) {
            return number.intValue();
        }
        long graded = members.stream().filter(member -> member.grade() != null).count();
        long heads = quota.of() == GradeQuota.Of.GRADED ? graded : takingPart;
        return number.multiply(BigDecimal.valueOf(heads)).setScale(0, quota.rounding().mode()).intValueExact();
    }

    /** Null where the table says nothing of this group. */
    private BigDecimal row(GradeQuota quota) {
        return ((ParameterValue.Table) terms.inForce().value(((Quantity.OfParameter) quota.limit()).parameter())).rows().get(key(quota));
    }

    /** The same for all members, since the peer group is made by this attribute too. */
    private String key(GradeQuota quota) {
        return members.get(0).standing().sheet().participant().assessee().attribute(quota.keyedBy());
    }

    private void atMost(GradeQuota quota, int ownLimit, List<Integer> holders) {
        int limit = ownLimit + unused;
        unused = 0;
        if (holders.size() <= limit) {
            unused = quota.unused() == GradeQuota.Unused.NEXT ? limit - holders.size() : 0;
            return;
        }
        int kept = atTheEdge(holders, limit, quota.tieAtTheEdge());
        int worst = policy.gradeOrder(quota.grades().get(quota.grades().size() - 1));
        if (worst + 1 == policy.bands().size()) {
            tell(quota, RunCode.QUOTA_EXCEEDED, RunCode.QUOTA_REFUSED, limit, holders.size());
            return;
        }
        String below = policy.bands().get(worst + 1).code();
        Text reason = new Text("{0}限 {1} 人，本组第 {2} 名未进入", "{0} is limited to {1}; place {2} of the group is beyond");
        Text names = names(quota);
        Graded.Why why = standing -> reason.with(names, limit, standing.rank());
        holders.subList(kept, holders.size()).forEach(beyond -> members.set(beyond, members.get(beyond).lowered(below, Graded.HeldBackBy.QUOTA, why)));
        if (kept > limit) {
            tell(quota, RunCode.QUOTA_EXCEEDED, RunCode.QUOTA_REFUSED, limit, kept);
        }
        unused = quota.unused() == GradeQuota.Unused.NEXT ? Math.max(0, limit - kept) : 0;
        tellOfDeepFalls(quota, worst + 1, holders.subList(kept, holders.size()));
    }

    /** One grade down is what a quota is for; who falls further, falls for the size of the group and not for the work, and somebody must look. */
    private void tellOfDeepFalls(GradeQuota quota, int fallenTo, List<Integer> fallen) {
        long deep = fallen.stream().filter(place -> fallenTo > policy.gradeOrder(members.get(place).bandGrade()) + 1).count();
        if (deep > 0 && quota.whenNotMet() != WhenNotMet.FORCE) {
            findings.add(quota.whenNotMet() == WhenNotMet.REFUSE ? RunCode.DEEP_FALL_REFUSED : RunCode.DEEP_FALL, Place.wholeFile(terms.period().label()),
                    group, deep, Grading.gradeName(policy, policy.bands().get(fallenTo).code()));
        }
    }

    /** How many keep the grade when equals stand on both sides of the last place: all of them or none. */
    private int atTheEdge(List<Integer> holders, int limit, Tie tie) {
        if (limit == 0 || !equals(holders.get(limit - 1), holders.get(limit))) {
            return limit;
        }
        int first = limit - 1;
        while (first > 0 && equals(holders.get(first - 1), holders.get(limit))) {
            first--;
        }
        int end = limit;
        while (end < holders.size() && equals(holders.get(end), holders.get(limit))) {
            end++;
        }
        return tie == Tie.ALL ? end : first;
    }

    private boolean equals(int place, int otherPlace) {
        Graded one = members.get(place);
        Graded other = members.get(otherPlace);
        return one.standing().rank().equals(other.standing().rank()) && one.grade().equals(other.grade());
    }

    private void atLeast(GradeQuota quota, int needed, List<Integer> holders) {
        if (holders.size() >= needed) {
            return;
        }
        if (quota.whenNotMet() != WhenNotMet.FORCE) {
            tell(quota, RunCode.QUOTA_SHORT, RunCode.QUOTA_SHORT_REFUSED, needed, holders.size());
            return;
        }
        String into = quota.grades().get(0);
        int best = policy.gradeOrder(into);
        List<Integer> above = places(member -> member.grade() != null && policy.gradeOrder(member.grade()) < best,
                Comparator.comparingInt((Graded member) -> member.standing().fromLast()));
        int missing = needed - holders.size();
        if (above.size() < missing) {
            tell(quota, RunCode.QUOTA_SHORT, RunCode.QUOTA_SHORT_REFUSED, needed, holders.size() + above.size());
        }
        Text reason = new Text("{0}应不少于 {1} 人，本组倒数第 {2} 名列入", "{0} needs at least {1}; place {2} from the end of the group is taken in");
        Text names = names(quota);
        Graded.Why why = standing -> reason.with(names, needed, standing.fromLast());
        for (int i = 0; i < above.size(); i++) {
            Graded member = members.get(above.get(i));
            boolean tiesWithTheLastOne = i >= missing && i > 0 && members.get(above.get(i - 1)).standing().fromLast().equals(member.standing().fromLast());
            if (i >= missing && !tiesWithTheLastOne) {
                break;
            }
            members.set(above.get(i), member.lowered(into, Graded.HeldBackBy.QUOTA, why));
        }
    }

    private Text names(GradeQuota quota) {
        List<Text> names = quota.grades().stream().map(grade -> Grading.gradeName(policy, grade)).toList();
        return new Text(String.join("、", names.stream().map(Text::zh).toList()), String.join(", ", names.stream().map(Text::en).toList()));
    }

    private void tell(GradeQuota quota, RunCode warning, RunCode error, int limit, int actual) {
        findings.add(quota.whenNotMet() == WhenNotMet.REFUSE ? error : warning, Place.wholeFile(terms.period().label()), group, names(quota), limit, actual);
    }
}
