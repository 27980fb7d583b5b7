package org.plumbline.scoring.lint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.policy.GradeQuota;
import org.plumbline.scoring.policy.GradeQuota.Kind;
import org.plumbline.scoring.policy.InForce;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.policy.PolicyVersion;

/** Tries the quotas on groups of every size from the smallest that is ranked to {@value #LARGEST}, where everybody has a grade. */
final class QuotaSizes {

    private static final int LARGEST = 60;

    private final PolicyVersion version;
    private final Policy policy;
    private final Remarks remarks;

    QuotaSizes(PolicyVersion version, Remarks remarks) {
        this.version = version;
        this.policy = version.policy();
        this.remarks = remarks;
    }

    void check() {
        List<GradeQuota> told = new ArrayList<>();
        for (YearMonth month : policy.quotas().isEmpty() ? List.<YearMonth>of() : version.datedMonths()) {
            InForce inForce = version.inForce(month, new Findings());
            int least = smallest(inForce);
            policy.quotas().stream().filter(quota -> !told.contains(quota) && hasNoPlace(quota, least, inForce)).forEach(told::add);
        }
        for (YearMonth month : policy.quotas().isEmpty() ? List.<YearMonth>of() : version.datedMonths()) {
            if (contradict(version.inForce(month, new Findings()))) {
                return;
            }
        }
    }

    private int smallest(InForce inForce) {
        BigDecimal smallest = inForce.number(policy.mainRanking().orElseThrow().smallestGroup());
        return smallest == null ? 1 : smallest.setScale(0, RoundingMode.UP).max(BigDecimal.ONE).min(BigDecimal.valueOf(LARGEST)).intValueExact();
    }

    /** The limit in a group of a size; null where it is a table, which states places for groups that are known. */
    private static Integer limit(GradeQuota quota, int heads, InForce inForce) {
        if (quota.keyedBy() != null) {
            return null;
        }
        BigDecimal number = inForce.number(quota.limit());
        return quota.kind() == Kind.PLACES ? number.min(BigDecimal.valueOf(LARGEST)).intValueExact() : number.multiply(BigDecimal.valueOf(heads)).setScale(0, quota.rounding().mode()).intValueExact();
    }

    private boolean hasNoPlace(GradeQuota quota, int least, InForce inForce) {
        if (quota.kind() != Kind.AT_MOST || quota.keyedBy() != null || inForce.number(quota.limit()).signum() == 0 || limit(quota, least, inForce) > 0) {
            return false;
        }
        int until = least;
        while (until < LARGEST && limit(quota, until + 1, inForce) == 0) {
            until++;
        }
        remarks.add(LintCode.NO_PLACE, quota.label(), quota.place(), quota.label(), least, until, inForce.month());
        return true;
    }

    private boolean contradict(InForce inForce) {
        int least = smallest(inForce);
        List<Integer> impossible = new ArrayList<>();
        for (int heads = least; heads <= LARGEST; heads++) {
            if (!canBeMet(heads, inForce)) {
                impossible.add(heads);
            }
        }
        if (!impossible.isEmpty()) {
            GradeQuota last = policy.quotas().get(policy.quotas().size() - 1);
            remarks.add(LintCode.QUOTAS_CONTRADICT, policy.mainRanking().orElseThrow().name(), last.place(), impossible.get(0), inForce.month(), impossible.size());
        }
        return !impossible.isEmpty();
    }

    /**
     * Whether heads can be spread over the grades within all limits. With b(i) heads in the first i grades, each quota is a limit of a
     * difference b(j) − b(i): such a system has a solution unless its shortest ways from b(0) go round without end.
     */
    private boolean canBeMet(int heads, InForce inForce) {
        int grades = policy.bands().size();
        List<int[]> ways = new ArrayList<>(List.of(new int[] {0, grades, heads}, new int[] {grades, 0, -heads}));
        for (int i = 0; i < grades; i++) {
            ways.add(new int[] {i + 1, i, 0});
        }
        for (GradeQuota quota : policy.quotas()) {
            Integer limit = limit(quota, heads, inForce);
            int from = policy.gradeOrder(quota.grades().get(0));
            int to = policy.gradeOrder(quota.grades().get(quota.grades().size() - 1)) + 1;
            if (limit != null) {
                ways.add(quota.kind() == Kind.AT_LEAST ? new int[] {to, from, -limit} : new int[] {from, to, limit});
            }
        }
        int[] shortest = new int[grades + 1];
        boolean changed = true;
        for (int round = 0; round <= grades + 1 && changed; round++) {
            changed = false;
            for (int[] way : ways) {
                if (shortest[way[0]] + way[2] < shortest[way[1]]) {
                    shortest[way[1]] = shortest[way[0]] + way[2];
                    changed = true;
                }
            }
        }
        return !changed;
    }
}
