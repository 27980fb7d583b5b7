package org.plumbline.bench.peer;

import java.math.BigDecimal;
import java.util.function.BiConsumer;

/** Figures and parameters as variables, for the languages that are fastest with those. */
final class Variables {

    private Variables() {
    }

    static void figures(OfficerMonth officer, BiConsumer<String, BigDecimal> set) {
        set.accept("homeVisitRate", officer.getHomeVisitRate());
        set.accept("informationRate", officer.getInformationRate());
        set.accept("disputeRate", officer.getDisputeRate());
        set.accept("satisfactionRate", officer.getSatisfactionRate());
        set.accept("incidents", officer.getIncidents());
        set.accept("incidentChange", officer.getIncidentChange());
        set.accept("trend", officer.getTrend());
    }

    static void marks(Marks p, BiConsumer<String, BigDecimal> set) {
        set.accept("homeVisitTarget", p.getHomeVisitTarget());
        set.accept("homeVisitFloor", p.getHomeVisitFloor());
        set.accept("informationTarget", p.getInformationTarget());
        set.accept("informationFloor", p.getInformationFloor());
        set.accept("disputeTarget", p.getDisputeTarget());
        set.accept("disputeFloor", p.getDisputeFloor());
        set.accept("satisfactionTarget", p.getSatisfactionTarget());
        set.accept("satisfactionFloor", p.getSatisfactionFloor());
        set.accept("incidentTarget", p.getIncidentTarget());
        set.accept("incidentLimit", p.getIncidentLimit());
        set.accept("trendTarget", p.getTrendTarget());
        set.accept("trendPoints", p.getTrendPoints());
    }
}
