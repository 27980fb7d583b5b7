package org.plumbline.scoring.lint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.plumbline.scoring.grade.Graded;
import org.plumbline.scoring.policy.GradeQuota;
import org.plumbline.scoring.policy.Indicator;
import org.plumbline.scoring.policy.Indicator.Scoring;
import org.plumbline.scoring.policy.InForce;
import org.plumbline.scoring.policy.ParameterValue;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.policy.Quantity;
import org.plumbline.scoring.score.LineKind;
import org.plumbline.scoring.score.ScoreSheet;

/**
 * What only results tell of a policy: indicators that tell nobody apart, that measure the same, or that hardly ever apply, and places for
 * everybody. Sheets of all months count together; of fewer than {@value #FEWEST} nothing is said. Only what EARN and COLLECT earn is compared: that most
 * people have no deduction is no fault of a policy.
 */
public final class PastMonths {

    private static final int FEWEST = 30;
    private static final BigDecimal ALIKE = new BigDecimal("0.95");
    private static final BigDecimal HARDLY = new BigDecimal("0.9");

    /** @param inForce the parameters of the month */
    public record Month(InForce inForce, List<ScoreSheet> sheets, List<Graded> graded) { }

    private final Policy policy;
    private final List<Month> months;
    private final List<ScoreSheet> sheets;
    private final Remarks remarks;
    private final Set<String> toldAlready = new LinkedHashSet<>();

    private PastMonths(Policy policy, List<Month> months, Remarks remarks) {
        this.policy = policy;
        this.months = months;
        this.sheets = months.stream().flatMap(month -> month.sheets().stream()).toList();
        this.remarks = remarks;
    }

    public static void check(Policy policy, List<Month> months, Remarks remarks) {
        PastMonths past = new PastMonths(policy, months, remarks);
        past.placesForAll();
        if (past.sheets.size() >= FEWEST) {
            past.hardlyApplying();
            past.tellingNobodyApart();
            past.measuringTheSame();
        }
    }

    private static boolean applies(Indicator indicator, ScoreSheet sheet) {
        return sheet.shares().containsKey(indicator.code())
                && sheet.lines().stream().noneMatch(line -> line.scope().equals(indicator.code()) && line.kind() == LineKind.NOT_APPLICABLE);
    }

    private static boolean isEarned(Indicator indicator, ScoreSheet sheet) {
        return applies(indicator, sheet) && sheet.lines().stream().noneMatch(line -> line.scope().equals(indicator.code()) && line.kind() == LineKind.EXEMPTION);
    }

    private List<Indicator> earning() {
        return policy.indicators().values().stream().filter(each -> each.scoring() == Scoring.EARN || each.scoring() == Scoring.COLLECT)
                .filter(each -> !toldAlready.contains(each.code())).toList();
    }

    private void hardlyApplying() {
        for (Indicator indicator : earning()) {
            long absent = sheets.stream().filter(sheet -> !applies(indicator, sheet)).count();
            if (isShare(absent, sheets.size(), HARDLY)) {
                remarks.add(LintCode.HARDLY_APPLIES, indicator.code(), indicator.place(), indicator.code(), sheets.size(), percent(absent, sheets.size()));
                toldAlready.add(indicator.code());
            }
        }
    }

    private void tellingNobodyApart() {
        for (Indicator indicator : earning()) {
            Map<BigDecimal, Integer> counts = new HashMap<>();
            sheets.stream().filter(sheet -> isEarned(indicator, sheet)).forEach(sheet -> counts.merge(sheet.shares().get(indicator.code()).stripTrailingZeros(), 1, Integer::sum));
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            if (all >= FEWEST && isShare(most, all, ALIKE)) {
                remarks.add(LintCode.NO_DIFFERENCE, indicator.code(), indicator.place(), indicator.code(), all, percent(most, all));
                toldAlready.add(indicator.code());
            }
        }
    }

    private void measuringTheSame() {
        List<Indicator> earning = earning();
        for (int i = 0; i < earning.size(); i++) {
            for (int j = i + 1; j < earning.size(); j++) {
                compare(earning.get(i), earning.get(j));
            }
        }
    }

    private void compare(Indicator one, Indicator other) {
        List<BigDecimal> first = new ArrayList<>();
        List<BigDecimal> second = new ArrayList<>();
        sheets.stream().filter(sheet -> isEarned(one, sheet) && isEarned(other, sheet)).forEach(sheet -> {
            first.add(sheet.shares().get(one.code()));
            second.add(sheet.shares().get(other.code()));
        });
        RankCorrelation correlation = RankCorrelation.of(first, second);
        if (first.size() >= FEWEST && correlation.isAtLeast(ALIKE)) {
            remarks.add(LintCode.SAME_MEASURE, one.code() + "+" + other.code(), other.place(), one.code(), other.code(), first.size(), correlation.value().toPlainString());
        }
    }

    /** As many places as there are people in a group that is ranked. */
    private void placesForAll() {
        for (GradeQuota quota : policy.quotas()) {
            if (quota.kind() == GradeQuota.Kind.PLACES) {
                months.stream().anyMatch(month -> isForAll(quota, month));
            }
        }
    }

    private boolean isForAll(GradeQuota quota, Month month) {
        Map<String, Graded> oneOfEach = new LinkedHashMap<>();
        month.graded().stream().filter(each -> each.standing().isRanked()).forEach(each -> oneOfEach.putIfAbsent(each.standing().group(), each));
        for (Graded one : oneOfEach.values()) {
            BigDecimal places = quota.keyedBy() == null ? month.inForce().number(quota.limit())
                    : ((ParameterValue.Table) month.inForce().value(((Quantity.OfParameter) quota.limit()).parameter())).rows()
                            .get(one.standing().sheet().participant().assessee().attribute(quota.keyedBy()));
            if (places != null && places.compareTo(BigDecimal.valueOf(one.standing().size())) >= 0) {
                remarks.add(LintCode.PLACES_FOR_ALL, quota.label(), quota.place(), quota.label(), places.toPlainString(), one.standing().group(), one.standing().size(), month.inForce().month());
                return true;
            }
        }
        return false;
    }

    private static boolean isShare(long part, long whole, BigDecimal least) {
        return BigDecimal.valueOf(part).compareTo(least.multiply(BigDecimal.valueOf(whole))) >= 0;
    }

    private static String percent(long part, long whole) {
        return BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 0, RoundingMode.DOWN).toPlainString();
    }
}
