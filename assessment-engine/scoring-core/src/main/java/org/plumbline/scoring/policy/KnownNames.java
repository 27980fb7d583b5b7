package org.plumbline.scoring.policy;

import java.util.Collection;
import java.util.List;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Lexicon;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.Suggestion;
import org.plumbline.scoring.finding.Text;

/** Tells of a name that refers to nothing, with the nearest that would; but for names whose own declaration has a mistake. */
record KnownNames(Lexicon lexicon, Findings findings) {

    boolean known(Text what, String name, Collection<String> names, Place place) {
        if (names.contains(name)) {
            return true;
        }
        if (!findings.isMisread(name)) {
            findings.add(PolicyCode.UNKNOWN_NAME, place, what, name, Suggestion.of(name, names, lexicon));
        }
        return false;
    }

    void oneOf(String value, List<String> allowed, Place place) {
        if (!allowed.isEmpty() && !allowed.contains(value)) {
            findings.add(PolicyCode.NOT_ONE_OF, place, value, Suggestion.of(value, allowed), String.join(", ", allowed));
        }
    }
}
