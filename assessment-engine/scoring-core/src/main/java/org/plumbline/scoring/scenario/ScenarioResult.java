package org.plumbline.scoring.scenario;

import java.util.List;
import java.util.Set;

import org.plumbline.scoring.finding.Finding;

/**
 * What came of a scenario.
 *
 * @param differences one finding for each thing that came out otherwise than expected; empty: it passed
 * @param fired       names of the rules that fired for anybody in it
 */
public record ScenarioResult(Scenario scenario, List<Finding> differences, Set<String> fired) {

    public boolean passed() {
        return differences.isEmpty();
    }
}
