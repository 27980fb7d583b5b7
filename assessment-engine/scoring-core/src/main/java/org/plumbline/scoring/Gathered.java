package org.plumbline.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.plumbline.scoring.event.Events;
import org.plumbline.scoring.input.LeftOut;
import org.plumbline.scoring.input.RunSlices;
import org.plumbline.scoring.rules.Terms;
import org.plumbline.scoring.score.Digest;
import org.plumbline.scoring.score.Participant;
import org.plumbline.scoring.score.ScoreSheet;
import org.plumbline.scoring.score.Slice;

/** What is kept of the slices for the passes that look at everybody: all of it where there is one slice, a digest where there are several. */
final class Gathered {

    private final ResultSink sink;
    private final ResultText text;
    private final Digest digest;
    private final boolean whole;
    private final List<Participant> roster = new ArrayList<>();
    private final List<ScoreSheet> sheets = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private int assessees;

    Gathered(RunSlices input, ResultSink sink, ResultText text, Terms terms) {
        this.sink = sink;
        this.text = text;
        this.digest = new Digest(terms);
        this.whole = input.count() == 1;
    }

    void take(Slice slice, int number) {
        assessees += slice.input().assessees().size();
        Verification.linesAddUp(slice.sheets());
        text.sheets(slice.sheets());
        sink.sheets(number, slice.sheets());
        leftOut.addAll(slice.events().leftOut());
        if (whole) {
            roster.addAll(slice.roster());
            sheets.addAll(slice.sheets());
            return;
        }
        List<ScoreSheet> kept = slice.sheets().stream().map(digest::of).toList();
        Map<String, Participant> scored = kept.stream().map(ScoreSheet::participant).collect(Collectors.toMap(Participant::no, one -> one));
        sheets.addAll(kept);
        // whoever has a sheet is held once
        slice.roster().forEach(one -> roster.add(scored.containsKey(one.no()) ? scored.get(one.no()) : digest.of(one)));
    }

    /** How many went in. */
    int assessees() {
        return assessees;
    }

    List<ScoreSheet> sheets() {
        return sheets;
    }

    List<Participant> roster() {
        return roster;
    }

    List<LeftOut> leftOut() {
        return leftOut.stream().sorted(Events.BY_NUMBER).toList();
    }
}
