package org.plumbline.scoring.score;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.plumbline.scoring.policy.Indicator;
import org.plumbline.scoring.policy.Policy;

/** The order of a sheet: indicators as the policy lists them, a section's own steps after the last indicator in it, the total's at the end. */
final class SheetOrder {

    /** Room for the sections that end with the same indicator, the inner ones first. */
    private static final int STEP = 100;

    /** Of a section without any indicator. */
    private static final int LAST = Integer.MAX_VALUE - 1;

    private final Map<String, Integer> places = new HashMap<>();

    SheetOrder(Policy policy) {
        int place = 0;
        for (Indicator indicator : policy.indicators().values()) {
            place += STEP;
            places.put(indicator.code(), place);
            List<String> around = policy.scopesAround(indicator.section());
            for (int out = 0; out < around.size(); out++) {
                places.put(around.get(out), place + 1 + out);
            }
        }
        places.put(ScoreLine.TOTAL, LAST + 1);
    }

    /** Lines of one scope keep their order. */
    List<ScoreLine> sorted(List<ScoreLine> lines) {
        return lines.stream().sorted(Comparator.comparing(line -> places.getOrDefault(line.scope(), LAST))).toList();
    }
}
