package org.plumbline.scoring.file;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.input.Leave;
import org.plumbline.scoring.input.MonthData;
import org.plumbline.scoring.input.Origins;
import org.plumbline.scoring.input.PeriodRecord;

/**
 * File and line of what an intake handed on. Of figures that several rows state together it is the first row that holds.
 * Two of them are always equal: a place is for messages, and the order of rows may not make two intakes differ.
 */
final class FileOrigins implements Origins {

    private final List<PeriodRecord> records;
    private final Sources ofRecords;
    private final List<Event> events;
    private final Sources ofEvents;
    private final List<Leave> leave;
    private final Sources ofLeave;

    FileOrigins(MonthData data, Sources ofRecords, Sources ofEvents, Sources ofLeave) {
        this.records = data.records();
        this.ofRecords = ofRecords;
        this.events = data.events();
        this.ofEvents = ofEvents;
        this.leave = data.leave();
        this.ofLeave = ofLeave;
    }

    /** @throws IllegalArgumentException if the record is none of the intake's */
    @Override
    public Place of(PeriodRecord record) {
        return ofRecords.place(index(records, record, FigureMerge.KEY));
    }

    /** @throws IllegalArgumentException if the event is none of the intake's */
    @Override
    public Place of(Event event) {
        return ofEvents.place(index(events, event, EventRows.KEY));
    }

    /** @throws IllegalArgumentException if the leave is none of the intake's */
    @Override
    public Place of(Leave away) {
        return ofLeave.place(index(leave, away, LeaveRows.KEY));
    }

    private static <T> int index(List<T> sorted, T wanted, Comparator<T> key) {
        int index = Collections.binarySearch(sorted, wanted, key);
        if (index < 0) {
            throw new IllegalArgumentException("not handed in here: " + wanted);
        }
        return index;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileOrigins;
    }

    @Override
    public int hashCode() {
        return FileOrigins.class.hashCode();
    }
}
