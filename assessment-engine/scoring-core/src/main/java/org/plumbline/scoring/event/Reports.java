package org.plumbline.scoring.event;

import java.util.HashMap;
import java.util.Map;

import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.rules.Terms;

/**
 * Passes 2 and 3: the reports of a run, slice by slice. What each is does not depend on others; whether it counts does, where only the
 * first report of a matter counts: then all slices are noted before any is counted.
 */
public final class Reports {

    /** The reports of one slice, each known for what it is. */
    public static final class Recognised {
        private final Classification classification;

        private Recognised(Classification classification) {
            this.classification = classification;
        }
    }

    private final Terms terms;
    private final FirstReports first;

    public Reports(Terms terms) {
        this.terms = terms;
        this.first = new FirstReports(terms);
    }

    /** Whether reports of one slice decide about those of another. */
    public boolean areOfOneAnother() {
        return FirstReports.areAsked(terms);
    }

    public Recognised recognise(RunInput input) {
        Map<String, Map<String, String>> attributes = new HashMap<>();
        input.children().forEach(child -> attributes.put(child.no(), child.attributes()));
        input.assessees().forEach(assessee -> attributes.put(assessee.no(), assessee.attributes()));
        return new Recognised(Classification.of(Admission.admit(input.events(), terms), attributes, terms));
    }

    public synchronized void note(Recognised reports) {
        reports.classification.noteWhoIsFirst(first);
    }

    /** Of reports that were noted, like all others of the run. */
    public Events count(Recognised reports) {
        return reports.classification.count(first);
    }
}
