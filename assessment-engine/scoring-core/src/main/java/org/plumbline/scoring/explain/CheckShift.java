package org.plumbline.scoring.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.outcome.Checks.Checked;

/**
 * A budget or spread of one group in two results.
 *
 * @param before null: it was not looked at
 * @param after  null: it is not looked at any more
 */
public record CheckShift(String check, String group, Checked before, Checked after) {

    /** In the order of the later result, then those that only the earlier one has. */
    static List<CheckShift> between(RunResult before, RunResult after) {
        Map<List<String>, Checked> left = new LinkedHashMap<>();
        before.checks().forEach(checked -> left.put(List.of(checked.check(), checked.group()), checked));
        List<CheckShift> shifts = new ArrayList<>();
        for (Checked checked : after.checks()) {
            shifts.add(new CheckShift(checked.check(), checked.group(), left.remove(List.of(checked.check(), checked.group())), checked));
        }
        left.values().forEach(checked -> shifts.add(new CheckShift(checked.check(), checked.group(), checked, null)));
        return shifts;
    }
}
