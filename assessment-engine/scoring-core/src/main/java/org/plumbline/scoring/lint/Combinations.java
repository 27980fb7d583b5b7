package org.plumbline.scoring.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Every combination of values of several fields; of too many, each field only with its ends and a middle value, or that alone. */
final class Combinations {

    private final Map<String, List<Object>> axes = new LinkedHashMap<>();
    private final boolean whole;

    Combinations(Map<String, List<Object>> axes, long most) {
        this.axes.putAll(axes);
        this.whole = count() <= most;
        if (!whole) {
            this.axes.replaceAll((field, values) -> values.size() <= 3 ? values : List.of(values.get(0), values.get(values.size() / 2), values.get(values.size() - 1)));
        }
        if (count() > most) {
            this.axes.replaceAll((field, values) -> List.of(values.get(values.size() / 2)));
        }
    }

    /** Whether none is left out. */
    boolean isWhole() {
        return whole;
    }

    private long count() {
        long count = 1;
        for (List<Object> values : axes.values()) {
            count = Math.min(count * values.size(), Integer.MAX_VALUE);
        }
        return count;
    }

    /** The same map is handed in each time, with other values. */
    void each(Consumer<Map<String, Object>> use) {
        if (axes.values().stream().noneMatch(List::isEmpty)) {
            walk(new ArrayList<>(axes.keySet()), 0, new LinkedHashMap<>(), use);
        }
    }

    private void walk(List<String> fields, int next, Map<String, Object> point, Consumer<Map<String, Object>> use) {
        if (next == fields.size()) {
            use.accept(point);
            return;
        }
        for (Object value : axes.get(fields.get(next))) {
            point.put(fields.get(next), value);
            walk(fields, next + 1, point, use);
        }
    }
}
