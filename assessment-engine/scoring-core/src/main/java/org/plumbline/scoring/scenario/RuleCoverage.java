package org.plumbline.scoring.scenario;

import java.util.List;

import org.plumbline.scoring.finding.Place;

/**
 * How far scenarios try a rule.
 *
 * @param firedBy   names of the scenarios in which it fires
 * @param unfiredIn names of those in which it does not
 */
public record RuleCoverage(String rule, Place place, List<String> firedBy, List<String> unfiredIn) {

    static RuleCoverage of(String rule, Place place, List<ScenarioResult> results) {
        return new RuleCoverage(rule, place, results.stream().filter(result -> result.fired().contains(rule)).map(result -> result.scenario().name()).toList(),
                results.stream().filter(result -> !result.fired().contains(rule)).map(result -> result.scenario().name()).toList());
    }
}
