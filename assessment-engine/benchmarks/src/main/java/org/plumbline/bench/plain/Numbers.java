package org.plumbline.bench.plain;

import java.math.BigDecimal;
import java.util.Map;

import org.plumbline.scoring.policy.InForce;
import org.plumbline.scoring.policy.ParameterValue;

/** The parameters of the policy in one month, read before anything is timed. */
public record Numbers(BigDecimal full, BigDecimal groundworkPoints, BigDecimal resultsPoints, BigDecimal groundworkWeight, BigDecimal resultsWeight,
        BigDecimal homeVisitPoints, BigDecimal informationPoints, BigDecimal disputePoints, BigDecimal incidentPoints, BigDecimal satisfactionPoints,
        BigDecimal onlineWeight, BigDecimal onTheSpotWeight, Limit homeVisitTarget, Limit homeVisitFloor, Limit informationTarget, Limit informationFloor,
        Limit disputeTarget, Limit disputeFloor, Limit satisfactionTarget, Limit satisfactionFloor, Limit incidentTarget, Limit incidentLimit,
        Map<String, BigDecimal> meritPoints, Limit recognitionCeiling, Limit trendTarget, Limit trendPoints, Map<String, BigDecimal> conductPoints,
        Limit disciplineFloor, Limit notRectified, ParameterValue.Steps lateEntry, BigDecimal repeatedFrom, Limit repeatedFactor, Limit awayPerDay,
        BigDecimal awayLimit, BigDecimal smallestGroup, BigDecimal excellent, BigDecimal good, BigDecimal qualified, BigDecimal excellentShare,
        BigDecimal goodShare) {

    public static Numbers of(InForce p) {
        return new Numbers(p.number("full"), p.number("groundworkPoints"), p.number("resultsPoints"), p.number("groundworkWeight"), p.number("resultsWeight"),
                p.number("homeVisitPoints"), p.number("informationPoints"), p.number("disputePoints"), p.number("incidentPoints"), p.number("satisfactionPoints"),
                p.number("onlineWeight"), p.number("onTheSpotWeight"), Limit.of("homeVisitTarget", p), Limit.of("homeVisitFloor", p), Limit.of("informationTarget", p),
                Limit.of("informationFloor", p), Limit.of("disputeTarget", p), Limit.of("disputeFloor", p), Limit.of("satisfactionTarget", p),
                Limit.of("satisfactionFloor", p), Limit.of("incidentTarget", p), Limit.of("incidentLimit", p), table("meritPoints", p), Limit.of("recognitionCeiling", p),
                Limit.of("trendTarget", p), Limit.of("trendPoints", p), table("conductPoints", p), Limit.of("disciplineFloor", p), Limit.of("notRectified", p),
                (ParameterValue.Steps) p.value("lateEntry"), p.number("repeatedFrom"), Limit.of("repeatedFactor", p), Limit.of("awayPerDay", p), p.number("awayLimit"),
                p.number("smallestGroup"), p.number("excellent"), p.number("good"), p.number("qualified"), p.number("excellentShare"), p.number("goodShare"));
    }

    private static Map<String, BigDecimal> table(String parameter, InForce p) {
        return ((ParameterValue.Table) p.value(parameter)).rows();
    }
}
