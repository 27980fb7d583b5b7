package org.plumbline.scoring.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.plumbline.scoring.input.LeftOut;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.rules.Fault;
import org.plumbline.scoring.rules.Terms;

/**
 * What the reports of everybody come to: passes 2 and 3.
 *
 * @param byAssessee the events of the period, by assessee number, in order of day and number
 * @param leftOut    reports that do not count, and why
 * @param faults     assessees whose events could not be classified
 */
public record Events(Map<String, List<ClassifiedEvent>> byAssessee, List<LeftOut> leftOut, Map<String, Fault> faults) {

    public static Events of(RunInput input, Terms terms) {
        Map<String, Map<String, String>> attributes = new HashMap<>();
        input.assessees().forEach(assessee -> attributes.put(assessee.no(), assessee.attributes()));
        Admission.Admitted admitted = Admission.admit(input.events(), terms);
        return Classification.classify(admitted, attributes, terms);
    }

    public List<ClassifiedEvent> of(String assessee) {
        return byAssessee.getOrDefault(assessee, List.of());
    }
}
