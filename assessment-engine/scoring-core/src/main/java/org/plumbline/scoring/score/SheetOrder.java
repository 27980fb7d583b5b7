package org.plumbline.scoring.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.plumbline.scoring.policy.Indicator;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.policy.Section;

/** The order of a sheet: indicators as the policy lists them, a section's own steps after the last indicator in it, the total's at the end. */
final class SheetOrder {

    /** Room for the sections that end with the same indicator, the inner ones first. */
    private static final int STEP = 100;

    /** Of a section without any indicator. */
    private static final int LAST = Integer.MAX_VALUE - 1;

    private final Map<String, Integer> places = new HashMap<>();
    /** By the section that they are directly in; null: directly below the total. */
    private final Map<String, List<Indicator>> indicators = new HashMap<>();
    private final Map<String, List<Section>> sections = new HashMap<>();

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
        policy.indicators().values().forEach(each -> indicators.computeIfAbsent(each.section(), any -> new ArrayList<>()).add(each));
        policy.sections().values().forEach(each -> sections.computeIfAbsent(each.in(), any -> new ArrayList<>()).add(each));
    }

    List<Indicator> indicatorsIn(String section) {
        return indicators.getOrDefault(section, List.of());
    }

    List<Section> sectionsIn(String section) {
        return sections.getOrDefault(section, List.of());
    }

    /** Lines of one scope keep their order. */
    List<ScoreLine> sorted(List<ScoreLine> lines) {
        ScoreLine[] sorted = lines.toArray(new ScoreLine[0]);
        Arrays.sort(sorted, Comparator.comparingInt(line -> places.getOrDefault(line.scope(), LAST)));
        return List.of(sorted);
    }
}
