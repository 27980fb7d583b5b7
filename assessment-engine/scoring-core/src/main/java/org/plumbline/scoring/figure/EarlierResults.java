package org.plumbline.scoring.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.EarlierResult;
import org.plumbline.scoring.input.RunInput;

/** The history that one assessee's figures may read. */
public record EarlierResults(List<EarlierResult> own, List<EarlierResult> ofChildren) {

    private static final EarlierResults NONE = new EarlierResults(List.of(), List.of());

    /** By assessee number, for those who have any. */
    public static Map<String, EarlierResults> byAssessee(RunInput input) {
        Map<String, String> parents = new HashMap<>();
        input.children().forEach(child -> parents.put(child.no(), child.attribute(Assessee.PARENT)));
        Map<String, EarlierResults> results = new HashMap<>();
        for (EarlierResult result : input.history()) {
            of(result.assessee(), results).own().add(result);
            if (parents.containsKey(result.assessee())) {
                of(parents.get(result.assessee()), results).ofChildren().add(result);
            }
        }
        return results;
    }

    private static EarlierResults of(String assessee, Map<String, EarlierResults> results) {
        return results.computeIfAbsent(assessee, any -> new EarlierResults(new ArrayList<>(), new ArrayList<>()));
    }

    public static EarlierResults none() {
        return NONE;
    }
}
