package org.plumbline.scoring.explain;

import java.util.List;
import java.util.Optional;

import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.rules.Terms;
import org.plumbline.scoring.score.Participant;
import org.plumbline.scoring.score.Quarantine;
import org.plumbline.scoring.score.ScoreSheet;
import org.plumbline.scoring.score.Slice;
import org.plumbline.scoring.score.Step;
import org.plumbline.scoring.score.Steps;

/**
 * Passes 2 to 9 of a few, by the steps of every run: without the texts, sums and checks that only a result needs which is kept.
 *
 * @param sheets     by number
 * @param roster     everybody, by number
 * @param quarantine those who are not scored
 */
record Passes(List<ScoreSheet> sheets, List<Participant> roster, List<Quarantine.Entry> quarantine) {

    static Passes of(RunInput input, Terms terms) {
        Quarantine quarantine = new Quarantine(terms);
        Slice slice = new Slice(input);
        for (Step step : Steps.of(terms, quarantine)) {
            if (step.isBarrier()) {
                step.gather(slice);
                step.close();
            }
            step.apply(slice);
        }
        return new Passes(slice.sheets(), slice.roster(), List.copyOf(quarantine.entries()));
    }

    Optional<ScoreSheet> sheet(String no) {
        return sheets.stream().filter(sheet -> sheet.participant().no().equals(no)).findFirst();
    }

    Optional<Quarantine.Entry> quarantined(String no) {
        return quarantine.stream().filter(entry -> entry.assessee().equals(no)).findFirst();
    }

    boolean takesPart(String no) {
        return roster.stream().anyMatch(one -> one.no().equals(no) && one.takesPart());
    }
}
