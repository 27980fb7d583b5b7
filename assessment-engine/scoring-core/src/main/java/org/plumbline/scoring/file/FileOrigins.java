package org.plumbline.scoring.file;

import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.EarlierResult;
import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.input.Leave;
import org.plumbline.scoring.input.Origin;
import org.plumbline.scoring.input.Origins;
import org.plumbline.scoring.input.PeriodRecord;

/**
 * File, line and revision of every good row of an intake. Of equal rows it is the first, of figures that several rows state together the
 * first of the latest revision that holds. What is none of the intake's is an IllegalArgumentException.
 *
 * <p>Two of them are always equal: a place is for messages, and the order of rows may not make two intakes differ.
 */
public final class FileOrigins implements Origins {

    private final Settled<Assessee> people;
    private final Settled<PeriodRecord> records;
    private final Settled<Event> events;
    private final Settled<Leave> leave;
    private final Settled<EarlierResult> history;

    FileOrigins(Settled<Assessee> people, Settled<PeriodRecord> records, Settled<Event> events, Settled<Leave> leave, Settled<EarlierResult> history) {
        this.people = people;
        this.records = records;
        this.events = events;
        this.leave = leave;
        this.history = history;
    }

    public Origin of(Assessee assessee) {
        return people.of(assessee);
    }

    @Override
    public Origin of(PeriodRecord record) {
        return records.of(record);
    }

    @Override
    public Origin of(Event event) {
        return events.of(event);
    }

    @Override
    public Origin of(Leave away) {
        return leave.of(away);
    }

    public Origin of(EarlierResult result) {
        return history.of(result);
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
