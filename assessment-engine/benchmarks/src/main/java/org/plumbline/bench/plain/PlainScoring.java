package org.plumbline.bench.plain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.score.LineKind;
import org.plumbline.scoring.score.ScoreLine;

/**
 * The policy community-officer written by hand in Java, as the limit of what any engine could reach: the same figures, lines and totals, and
 * nothing that can be changed without a programmer. What the measured month does not hold is refused, not computed.
 */
public final class PlainScoring {

    private static final String INCIDENT = "三(二) 辖区发案率";
    private static final Text NOT_COUNTED = new Text("不适用，不计入", "does not apply: not counted");
    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(RateRules.CENTS);

    private final YearMonth month;
    private final Numbers p;

    public PlainScoring(YearMonth month, Numbers p) {
        this.month = month;
        this.p = p;
    }

    public List<Sheet> score(List<Officer> officers) {
        List<Sheet> sheets = new ArrayList<>(officers.size());
        for (Officer officer : officers) {
            sheets.add(score(officer));
        }
        return sheets;
    }

    private Sheet score(Officer officer) {
        Rates rates = Rates.of(officer, p);
        if (rates.homeVisit() == null || rates.information() == null || rates.satisfaction() == null || rates.incidentChange() == null) {
            throw new UnsupportedOperationException("a figure does not apply to " + officer.no() + ": not in this month");
        }
        List<ScoreLine> lines = new ArrayList<>(8);
        ScoreLine homeVisit = RateRules.HOME_VISIT.line(rates.homeVisit(), p.homeVisitTarget(), p.homeVisitFloor(), p.homeVisitPoints());
        ScoreLine information = RateRules.INFORMATION.line(rates.information(), p.informationTarget(), p.informationFloor(), p.informationPoints());
        lines.add(homeVisit);
        lines.add(information);
        BigDecimal groundwork = weighted(homeVisit.points().add(information.points()), p.homeVisitPoints().add(p.informationPoints()), p.groundworkPoints(), "groundwork",
                () -> Map.of("homeVisit", part(p.homeVisitPoints(), homeVisit), "information", part(p.informationPoints(), information)), lines);
        ScoreLine incident = incident(rates);
        ScoreLine satisfaction = RateRules.SATISFACTION.line(rates.satisfaction(), p.satisfactionTarget(), p.satisfactionFloor(), p.satisfactionPoints());
        BigDecimal sum = incident.points().add(satisfaction.points());
        BigDecimal points = p.incidentPoints().add(p.satisfactionPoints());
        ScoreLine dispute = notCounted("dispute", "三(二) 矛盾化解率");
        if (rates.dispute() != null) {
            dispute = RateRules.DISPUTE.line(rates.dispute(), p.disputeTarget(), p.disputeFloor(), p.disputePoints());
            sum = sum.add(dispute.points());
            points = points.add(p.disputePoints());
        }
        lines.add(dispute);
        lines.add(incident);
        lines.add(satisfaction);
        ScoreLine settled = dispute;
        BigDecimal results = weighted(sum, points, p.resultsPoints(), "results", () -> results(settled, incident, satisfaction), lines);
        BigDecimal total = total(groundwork, results, lines, officer, rates);
        return new Sheet(officer, total, lines, homeVisit.points(), satisfaction.points());
    }

    private Map<String, String> results(ScoreLine dispute, ScoreLine incident, ScoreLine satisfaction) {
        Map<String, String> parts = new HashMap<>(Map.of("incident", part(p.incidentPoints(), incident), "satisfaction", part(p.satisfactionPoints(), satisfaction)));
        if (dispute.kind() == LineKind.RULE) {
            parts.put("dispute", part(p.disputePoints(), dispute));
        }
        return parts;
    }

    private static String part(BigDecimal points, ScoreLine reached) {
        return part(points, reached.points(), points);
    }

    private static String part(BigDecimal weight, BigDecimal reached, BigDecimal points) {
        return Words.number(weight) + " × " + Words.number(reached) + " ÷ " + Words.number(points);
    }

    private static ScoreLine notCounted(String scope, String clause) {
        return new ScoreLine(scope, LineKind.NOT_COUNTED, NOTHING, null, clause, null, NOT_COUNTED, Map.of());
    }

    private ScoreLine incident(Rates rates) {
        BigDecimal full = cents(p.incidentPoints());
        if (rates.incidents().signum() == 0) {
            return incident(full, "辖区发案率-当月零发案得满分", "当月没有发生可防性案件，得满分 " + Words.number(full) + " 分", Map.of("incidents", "0"));
        }
        BigDecimal change = rates.incidentChange();
        String incidents = Words.number(rates.incidents());
        String begin = "可防性案件比上年同月变化 " + Words.brief(change);
        if (change.compareTo(p.incidentTarget().value()) <= 0) {
            return incident(full, "辖区发案率-达到目标得满分", begin + "，不高于目标 " + p.incidentTarget().shown() + "，得满分 " + Words.number(full) + " 分",
                    Map.of("incidents", incidents, "incidentChange", Words.number(change), "p.incidentTarget", p.incidentTarget().shown()));
        }
        if (change.compareTo(p.incidentLimit().value()) < 0) {
            BigDecimal share = BigDecimal.ONE.subtract(RateRules.between(change, p.incidentTarget().value(), p.incidentLimit().value()));
            BigDecimal points = cents(p.incidentPoints().multiply(share));
            return incident(points, "辖区发案率-目标与上限之间按比例得分",
                    begin + "，在目标 " + p.incidentTarget().shown() + " 与上限 " + p.incidentLimit().shown() + " 之间，按比例得 " + Words.number(points) + " 分",
                    Map.of("incidents", incidents, "incidentChange", Words.number(change), "p.incidentTarget", p.incidentTarget().shown(), "p.incidentLimit", p.incidentLimit().shown()));
        }
        return incident(NOTHING, "辖区发案率-达到上限不得分", begin + "，达到或超过上限 " + p.incidentLimit().shown() + "，不得分",
                Map.of("incidents", incidents, "incidentChange", Words.number(change), "p.incidentLimit", p.incidentLimit().shown()));
    }

    private static ScoreLine incident(BigDecimal points, String rule, String reason, Map<String, String> figures) {
        return new ScoreLine("incident", LineKind.RULE, points, rule, INCIDENT, null, Text.same(reason), figures);
    }

    /** A section's points for what was reached of the points that apply. */
    private static BigDecimal weighted(BigDecimal reached, BigDecimal applicable, BigDecimal points, String section, Supplier<Map<String, String>> parts,
            List<ScoreLine> lines) {
        BigDecimal weighted = points.multiply(reached).divide(applicable, RateRules.CENTS, RoundingMode.HALF_UP);
        weighing(section, points, weighted.subtract(reached), parts, lines);
        return weighted;
    }

    private static void weighing(String scope, BigDecimal points, BigDecimal difference, Supplier<Map<String, String>> parts, List<ScoreLine> lines) {
        if (difference.signum() != 0) {
            String full = Words.number(points);
            lines.add(new ScoreLine(scope, LineKind.WEIGHTS, difference, null, null, null, new Text("折算：" + full + " × Σ(权重 × 得分 ÷ 分值) ÷ Σ权重，只计适用的部分",
                    "weighted: " + full + " × Σ(weight × points ÷ full points) ÷ Σ weights of the parts that apply"), parts.get()));
        }
    }

    private BigDecimal total(BigDecimal groundwork, BigDecimal results, List<ScoreLine> lines, Officer officer, Rates rates) {
        BigDecimal sections = groundwork.add(results);
        BigDecimal parts = p.groundworkWeight().multiply(groundwork).multiply(p.resultsPoints()).add(p.resultsWeight().multiply(results).multiply(p.groundworkPoints()));
        BigDecimal whole = p.groundworkPoints().multiply(p.resultsPoints()).multiply(p.groundworkWeight().add(p.resultsWeight()));
        BigDecimal total = p.full().multiply(parts).divide(whole, RateRules.CENTS, RoundingMode.HALF_UP);
        List<ScoreLine> weights = new ArrayList<>(0);
        weighing(ScoreLine.TOTAL, p.full(), total.subtract(sections), () -> Map.of("groundwork", part(p.groundworkWeight(), groundwork, p.groundworkPoints()),
                "results", part(p.resultsWeight(), results, p.resultsPoints())), weights);
        EventRules events = new EventRules(month, p);
        events.judge(officer.reports());
        total = total.add(limited("recognition", events.recognition(), NOTHING, "0", p.recognitionCeiling().value(), p.recognitionCeiling().shown(), "三(二) 奖", lines));
        total = total.add(trend(rates, lines));
        total = total.add(limited("discipline", events.discipline(), p.disciplineFloor().value(), p.disciplineFloor().shown(), NOTHING, "0", "三(二) 惩", lines));
        lines.addAll(weights);
        if (total.signum() < 0) {
            step(ScoreLine.TOTAL, LineKind.LIMIT, total.negate(), null, new Text("不低于 0 分", "at least 0 points"), lines);
            total = NOTHING;
        }
        if (events.breach() != null && total.signum() > 0) {
            lines.add(new ScoreLine(ScoreLine.TOTAL, LineKind.VETO, total.negate(), "严重违纪-一票否决", "三(二) 一票否决", events.breach(),
                    new Text("一票否决：严重违纪，一票否决，当月 0 分", "veto: Serious breach of discipline，一票否决，当月 0 分"), Map.of("kind", "seriousBreach")));
            total = NOTHING;
        }
        return total;
    }

    private BigDecimal trend(Rates rates, List<ScoreLine> lines) {
        if (rates.trend() == null) {
            lines.add(notCounted("trend", "三(二) 奖"));
            return NOTHING;
        }
        if (rates.trend().compareTo(p.trendTarget().value()) > 0) {
            return NOTHING;
        }
        BigDecimal points = cents(p.trendPoints().value());
        lines.add(new ScoreLine("trend", LineKind.RULE, points, "三个月发案持续下降-加分", "三(二) 奖", null,
                Text.same("三个月可防性案件 " + Words.brief(rates.threeMonths()) + " 起，上年同期 " + Words.brief(rates.threeMonthsYearAgo()) + " 起，变化 " + Words.brief(rates.trend())
                        + "，加 " + Words.number(points) + " 分"),
                Map.of("trend", Words.number(rates.trend()), "threeMonths", Words.number(rates.threeMonths()), "threeMonthsYearAgo", Words.number(rates.threeMonthsYearAgo()),
                        "p.trendTarget", p.trendTarget().shown(), "p.trendPoints", p.trendPoints().shown())));
        return points;
    }

    private static BigDecimal limited(String scope, List<ScoreLine> booked, BigDecimal floor, String floorShown, BigDecimal ceiling, String ceilingShown, String clause, List<ScoreLine> lines) {
        if (booked.isEmpty()) {
            return NOTHING;
        }
        BigDecimal sum = NOTHING;
        for (ScoreLine line : booked) {
            sum = sum.add(line.points());
        }
        lines.addAll(booked);
        if (sum.compareTo(ceiling) > 0) {
            step(scope, LineKind.LIMIT, cents(ceiling).subtract(sum), clause, new Text("不超过 " + ceilingShown + " 分", "at most " + ceilingShown + " points"), lines);
            return cents(ceiling);
        }
        if (sum.compareTo(floor) < 0) {
            step(scope, LineKind.LIMIT, cents(floor).subtract(sum), clause, new Text("不低于 " + floorShown + " 分", "at least " + floorShown + " points"), lines);
            return cents(floor);
        }
        return sum;
    }

    private static void step(String scope, LineKind kind, BigDecimal points, String clause, Text reason, List<ScoreLine> lines) {
        if (points.signum() != 0) {
            lines.add(new ScoreLine(scope, kind, points, null, clause, null, reason, Map.of()));
        }
    }

    private static BigDecimal cents(BigDecimal points) {
        return points.setScale(RateRules.CENTS, RoundingMode.HALF_UP);
    }
}
