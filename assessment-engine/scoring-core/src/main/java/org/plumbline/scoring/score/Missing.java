package org.plumbline.scoring.score;

import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.rules.Terms;

/** Names what somebody can hand in where a figure is missing. */
final class Missing {

    private Missing() {
    }

    /** The first collected item behind the figure that is missing itself; the figure where no item is to blame. */
    static Text behind(String figure, Participant participant, Terms terms) {
        return terms.compiled().version().itemsBehind(figure).stream()
                .filter(item -> participant.figures().figure(item) == Figure.Absent.MISSING).findFirst()
                .map(item -> Quarantine.name(item, terms.catalogue().items().get(item).name())).orElse(Text.same(figure));
    }
}
