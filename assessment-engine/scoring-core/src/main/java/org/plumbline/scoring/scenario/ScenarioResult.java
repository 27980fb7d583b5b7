package org.plumbline.scoring.scenario;

import java.util.List;
import java.util.Set;

import org.plumbline.scoring.finding.Finding;

/**
 * What came of a scenario.
 *
 * @param details one for each thing that came out otherwise than expected; empty: it passed
 * @param fired   names of the rules that fired for anybody in it
 */
public record ScenarioResult(Scenario scenario, List<Difference> details, Set<String> fired) {

    public boolean passed() {
        return details.isEmpty();
    }

    /** What differs, without the explanations; in the order of the text. */
    public List<Finding> differences() {
        return details.stream().map(Difference::finding).sorted(Finding.ORDER).toList();
    }
}
