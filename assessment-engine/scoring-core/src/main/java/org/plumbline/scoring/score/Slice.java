package org.plumbline.scoring.score;

import java.util.List;
import java.util.Map;

import org.plumbline.scoring.event.Events;
import org.plumbline.scoring.event.Reports;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.rules.Evaluation;

/** A range of a run's assessees on its way through passes 2 to 9, with what is known of them so far. */
public final class Slice {

    private final RunInput input;
    Reports.Recognised reports;
    Events events;
    /** Everybody, by number. */
    List<Participant> roster = List.of();
    /** Those who are scored. */
    List<Participant> scored = List.of();
    Map<String, List<Evaluation>> ofEvents = Map.of();
    List<Booking> booked = List.of();
    PointsSoFar points = PointsSoFar.NONE;
    private List<ScoreSheet> sheets = List.of();

    public Slice(RunInput input) {
        this.input = input;
    }

    public RunInput input() {
        return input;
    }

    public Events events() {
        return events;
    }

    /** Everybody, by number, as they are before scoring. */
    public List<Participant> roster() {
        return roster;
    }

    /** By number; of those who take part and are not in the quarantine. */
    public List<ScoreSheet> sheets() {
        return sheets;
    }

    void sheets(List<ScoreSheet> added) {
        sheets = added;
    }
}
