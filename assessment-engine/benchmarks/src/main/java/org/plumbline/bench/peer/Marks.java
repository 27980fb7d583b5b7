package org.plumbline.bench.peer;

import java.math.BigDecimal;

import org.plumbline.scoring.policy.InForce;

/** The parameters that the rules of the period read, as properties of one object; the same for all officers. */
public final class Marks {

    private final BigDecimal homeVisitTarget;
    private final BigDecimal homeVisitFloor;
    private final BigDecimal informationTarget;
    private final BigDecimal informationFloor;
    private final BigDecimal disputeTarget;
    private final BigDecimal disputeFloor;
    private final BigDecimal satisfactionTarget;
    private final BigDecimal satisfactionFloor;
    private final BigDecimal incidentTarget;
    private final BigDecimal incidentLimit;
    private final BigDecimal trendTarget;
    private final BigDecimal trendPoints;

    public Marks(InForce inForce) {
        homeVisitTarget = inForce.number("homeVisitTarget");
        homeVisitFloor = inForce.number("homeVisitFloor");
        informationTarget = inForce.number("informationTarget");
        informationFloor = inForce.number("informationFloor");
        disputeTarget = inForce.number("disputeTarget");
        disputeFloor = inForce.number("disputeFloor");
        satisfactionTarget = inForce.number("satisfactionTarget");
        satisfactionFloor = inForce.number("satisfactionFloor");
        incidentTarget = inForce.number("incidentTarget");
        incidentLimit = inForce.number("incidentLimit");
        trendTarget = inForce.number("trendTarget");
        trendPoints = inForce.number("trendPoints");
    }

    public BigDecimal getHomeVisitTarget() {
        return homeVisitTarget;
    }

    public BigDecimal getHomeVisitFloor() {
        return homeVisitFloor;
    }

    public BigDecimal getInformationTarget() {
        return informationTarget;
    }

    public BigDecimal getInformationFloor() {
        return informationFloor;
    }

    public BigDecimal getDisputeTarget() {
        return disputeTarget;
    }

    public BigDecimal getDisputeFloor() {
        return disputeFloor;
    }

    public BigDecimal getSatisfactionTarget() {
        return satisfactionTarget;
    }

    public BigDecimal getSatisfactionFloor() {
        return satisfactionFloor;
    }

    public BigDecimal getIncidentTarget() {
        return incidentTarget;
    }

    public BigDecimal getIncidentLimit() {
        return incidentLimit;
    }

    public BigDecimal getTrendTarget() {
        return trendTarget;
    }

    public BigDecimal getTrendPoints() {
        return trendPoints;
    }
}
