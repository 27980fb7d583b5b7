package org.plumbline.scoring.input;

import org.plumbline.scoring.finding.Place;

/** Where a row came from, for messages. */
public interface Origins {

    Origin of(PeriodRecord record);

    Origin of(Event event);

    Origin of(Leave leave);

    /** Of what is known to come from one file, but not from which line. */
    static Origins wholeFile(String name) {
        Origin origin = new Origin(Place.wholeFile(name), 0);
        return new Origins() {
            @Override
            public Origin of(PeriodRecord record) {
                return origin;
            }

            @Override
            public Origin of(Event event) {
                return origin;
            }

            @Override
            public Origin of(Leave leave) {
                return origin;
            }
        };
    }
}
