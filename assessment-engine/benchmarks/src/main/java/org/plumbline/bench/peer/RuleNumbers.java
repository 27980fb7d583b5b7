package org.plumbline.bench.peer;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.plumbline.scoring.rules.Rule;
import org.plumbline.scoring.rules.Stage;

/** The rules of the period of community-officer by name; a peer that would leave one out is told so. */
public final class RuleNumbers {

    static final String REACHED = "-达到目标得满分";
    static final String BETWEEN = "-底线与目标之间按比例得分";
    static final String BELOW = "-低于底线不得分";
    static final String NO_INCIDENT = "辖区发案率-当月零发案得满分";
    static final String INCIDENTS_REACHED = "辖区发案率-达到目标得满分";
    static final String INCIDENTS_BETWEEN = "辖区发案率-目标与上限之间按比例得分";
    static final String INCIDENTS_BEYOND = "辖区发案率-达到上限不得分";
    static final String TREND = "三个月发案持续下降-加分";

    /** @param label begins the names of its three rules */
    record Rate(String label, String indicator, String figure, String target, String floor) {
    }

    static final List<Rate> RATES = List.of(new Rate("入户走访率", "homeVisit", "homeVisitRate", "homeVisitTarget", "homeVisitFloor"),
            new Rate("信息采集率", "information", "informationRate", "informationTarget", "informationFloor"),
            new Rate("矛盾化解率", "dispute", "disputeRate", "disputeTarget", "disputeFloor"),
            new Rate("群众满意率", "satisfaction", "satisfactionRate", "satisfactionTarget", "satisfactionFloor"));

    /** Three for each rate, four for incidents, one for their trend. */
    private static final int RULES = 17;

    private final Map<String, Integer> numbers;

    public RuleNumbers(List<Rule> rules) {
        numbers = rules.stream().filter(rule -> rule.stage() == Stage.PERIOD).collect(Collectors.toMap(Rule::name, Rule::number));
        if (numbers.size() != RULES) {
            throw new IllegalStateException(numbers.size() + " rules of the period, and not " + RULES + ": the peers are out of date");
        }
    }

    int of(String name) {
        return numbers.get(name);
    }
}
