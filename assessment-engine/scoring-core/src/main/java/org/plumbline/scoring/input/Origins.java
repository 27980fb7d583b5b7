package org.plumbline.scoring.input;

import org.plumbline.scoring.finding.Place;

/** Where a row came from, for messages. */
public interface Origins {

    Place of(PeriodRecord record);

    Place of(Event event);

    Place of(Leave leave);
}
