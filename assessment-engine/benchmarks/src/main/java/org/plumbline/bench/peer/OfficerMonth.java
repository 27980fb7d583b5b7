package org.plumbline.bench.peer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.plumbline.scoring.rules.Evaluation;
import org.plumbline.scoring.rules.Known;
import org.plumbline.scoring.rules.RuleCall;
import org.plumbline.scoring.rules.Verb;

/** The typed fact of a peer: figures, which are null where one does not apply, parameters, and what rules have said of it. */
public final class OfficerMonth {

    private static final int SCALE = 12;

    private final BigDecimal homeVisitRate;
    private final BigDecimal informationRate;
    private final BigDecimal disputeRate;
    private final BigDecimal satisfactionRate;
    private final BigDecimal incidents;
    private final BigDecimal incidentChange;
    private final BigDecimal trend;
    private final Marks p;
    private final List<RuleCall> calls = new ArrayList<>(6);

    public OfficerMonth(Known known, Marks p) {
        homeVisitRate = (BigDecimal) known.value("homeVisitRate");
        informationRate = (BigDecimal) known.value("informationRate");
        disputeRate = (BigDecimal) known.value("disputeRate");
        satisfactionRate = (BigDecimal) known.value("satisfactionRate");
        incidents = (BigDecimal) known.value("incidents");
        incidentChange = (BigDecimal) known.value("incidentChange");
        trend = (BigDecimal) known.value("trend");
        this.p = p;
    }

    public BigDecimal getHomeVisitRate() {
        return homeVisitRate;
    }

    public BigDecimal getInformationRate() {
        return informationRate;
    }

    public BigDecimal getDisputeRate() {
        return disputeRate;
    }

    public BigDecimal getSatisfactionRate() {
        return satisfactionRate;
    }

    public BigDecimal getIncidents() {
        return incidents;
    }

    public BigDecimal getIncidentChange() {
        return incidentChange;
    }

    public BigDecimal getTrend() {
        return trend;
    }

    public Marks getP() {
        return p;
    }

    public void full(int rule, String indicator) {
        calls.add(new RuleCall(rule, Verb.FULL, indicator, null, null));
    }

    public void share(int rule, String indicator, BigDecimal share) {
        calls.add(new RuleCall(rule, Verb.SHARE, indicator, share, null));
    }

    public void award(int rule, String indicator, BigDecimal points) {
        calls.add(new RuleCall(rule, Verb.AWARD, indicator, points, null));
    }

    /** What was said, in the order of the rules, whatever order the peer takes them in. */
    public Evaluation evaluation() {
        calls.sort(Comparator.comparingInt(RuleCall::rule));
        return new Evaluation(calls, List.of());
    }

    /** How far a value has come from one mark to another: 0..1, to 12 decimals, half up. */
    public static BigDecimal between(BigDecimal value, BigDecimal from, BigDecimal to) {
        return value.subtract(from).divide(to.subtract(from), SCALE, RoundingMode.HALF_UP).max(BigDecimal.ZERO).min(BigDecimal.ONE);
    }
}
