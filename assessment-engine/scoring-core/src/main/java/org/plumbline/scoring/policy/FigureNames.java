package org.plumbline.scoring.policy;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Where each figure stands in a list of them: one table for a whole run instead of a map for each assessee. */
public final class FigureNames {

    private final Map<String, Integer> places = new HashMap<>();

    public FigureNames(Collection<String> names) {
        names.forEach(name -> places.putIfAbsent(name, places.size()));
    }

    public int size() {
        return places.size();
    }

    /** From 0; -1 for what is none of them. */
    public int place(String name) {
        Integer place = places.get(name);
        return place == null ? -1 : place;
    }

    public Iterable<String> all() {
        return places.keySet();
    }
}
