package org.plumbline.scoring;

import java.util.List;

import org.plumbline.scoring.score.ScoreSheet;

/** Pass 13: lines add up to totals, and everybody is scored, quarantined or not taking part. A result that fails is never handed out. */
final class Verification {

    private Verification() {
    }

    /** @throws IllegalStateException if a sheet contradicts itself, which is a fault of this program and never of the data */
    static void linesAddUp(List<ScoreSheet> sheets) {
        for (ScoreSheet sheet : sheets) {
            if (sheet.sumOfLines().compareTo(sheet.total()) != 0) {
                throw new IllegalStateException("lines of " + sheet.participant().no() + " add up to " + sheet.sumOfLines() + ", not " + sheet.total());
            }
        }
    }

    /** @throws IllegalStateException if somebody is lost or counted twice, likewise */
    static void nobodyIsLost(int assessees, int scored, int quarantined, int notTakingPart) {
        if (scored + quarantined + notTakingPart != assessees) {
            throw new IllegalStateException(assessees + " assessees went in, " + (scored + quarantined + notTakingPart) + " are accounted for");
        }
    }
}
