package org.plumbline.bench.peer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** A rule in Java lambdas, for the engines whose own rule text is slower than those. */
record JavaRule(int number, Predicate<OfficerMonth> condition, BiConsumer<OfficerMonth, Integer> action) {

    private static final Map<String, Function<OfficerMonth, BigDecimal>> FIGURES = Map.of("homeVisit", OfficerMonth::getHomeVisitRate, "information", OfficerMonth::getInformationRate,
            "dispute", OfficerMonth::getDisputeRate, "satisfaction", OfficerMonth::getSatisfactionRate);
    private static final Map<String, Function<Marks, BigDecimal>> TARGETS = Map.of("homeVisit", Marks::getHomeVisitTarget, "information", Marks::getInformationTarget,
            "dispute", Marks::getDisputeTarget, "satisfaction", Marks::getSatisfactionTarget);
    private static final Map<String, Function<Marks, BigDecimal>> FLOORS = Map.of("homeVisit", Marks::getHomeVisitFloor, "information", Marks::getInformationFloor,
            "dispute", Marks::getDisputeFloor, "satisfaction", Marks::getSatisfactionFloor);

    static List<JavaRule> all(RuleNumbers numbers) {
        List<JavaRule> rules = new ArrayList<>();
        for (RuleNumbers.Rate rate : RuleNumbers.RATES) {
            String indicator = rate.indicator();
            Function<OfficerMonth, BigDecimal> figure = FIGURES.get(indicator);
            Function<Marks, BigDecimal> target = TARGETS.get(indicator);
            Function<Marks, BigDecimal> floor = FLOORS.get(indicator);
            rules.add(new JavaRule(numbers.of(rate.label() + RuleNumbers.REACHED), o -> figure.apply(o) != null && figure.apply(o).compareTo(target.apply(o.getP())) >= 0,
                    (o, number) -> o.full(number, indicator)));
            rules.add(new JavaRule(numbers.of(rate.label() + RuleNumbers.BETWEEN),
                    o -> figure.apply(o) != null && figure.apply(o).compareTo(floor.apply(o.getP())) >= 0 && figure.apply(o).compareTo(target.apply(o.getP())) < 0,
                    (o, number) -> o.share(number, indicator, OfficerMonth.between(figure.apply(o), floor.apply(o.getP()), target.apply(o.getP())))));
            rules.add(new JavaRule(numbers.of(rate.label() + RuleNumbers.BELOW), o -> figure.apply(o) != null && figure.apply(o).compareTo(floor.apply(o.getP())) < 0,
                    (o, number) -> o.share(number, indicator, BigDecimal.ZERO)));
        }
        Predicate<OfficerMonth> some = o -> o.getIncidentChange() != null && o.getIncidents() != null && o.getIncidents().signum() > 0;
        rules.add(new JavaRule(numbers.of(RuleNumbers.NO_INCIDENT), o -> o.getIncidents() != null && o.getIncidents().signum() == 0, (o, number) -> o.full(number, "incident")));
        rules.add(new JavaRule(numbers.of(RuleNumbers.INCIDENTS_REACHED), some.and(o -> o.getIncidentChange().compareTo(o.getP().getIncidentTarget()) <= 0),
                (o, number) -> o.full(number, "incident")));
        rules.add(new JavaRule(numbers.of(RuleNumbers.INCIDENTS_BETWEEN),
                some.and(o -> o.getIncidentChange().compareTo(o.getP().getIncidentTarget()) > 0 && o.getIncidentChange().compareTo(o.getP().getIncidentLimit()) < 0),
                (o, number) -> o.share(number, "incident", BigDecimal.ONE.subtract(OfficerMonth.between(o.getIncidentChange(), o.getP().getIncidentTarget(), o.getP().getIncidentLimit())))));
        rules.add(new JavaRule(numbers.of(RuleNumbers.INCIDENTS_BEYOND), some.and(o -> o.getIncidentChange().compareTo(o.getP().getIncidentLimit()) >= 0),
                (o, number) -> o.share(number, "incident", BigDecimal.ZERO)));
        rules.add(new JavaRule(numbers.of(RuleNumbers.TREND), o -> o.getTrend() != null && o.getTrend().compareTo(o.getP().getTrendTarget()) <= 0,
                (o, number) -> o.award(number, "trend", o.getP().getTrendPoints())));
        return rules;
    }
}
