package org.plumbline.service.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.input.Leave;
import org.plumbline.scoring.input.Origin;
import org.plumbline.scoring.input.Origins;
import org.plumbline.scoring.input.PeriodRecord;
import org.plumbline.service.ledger.Kept;

/** Where what is frozen was handed in. */
final class KeptOrigins implements Origins {

    private final Map<Object, Origin> origins = new HashMap<>();

    /** Remembers where each stood; gives the contents alone. */
    <T> List<T> remember(List<Kept<T>> kept) {
        kept.forEach(each -> origins.put(each.content(), new Origin(new Place(each.file(), each.line(), 0, 0), each.stated())));
        return kept.stream().map(Kept::content).toList();
    }

    @Override
    public Origin of(PeriodRecord record) {
        return origins.get(record);
    }

    @Override
    public Origin of(Event event) {
        return origins.get(event);
    }

    @Override
    public Origin of(Leave leave) {
        return origins.get(leave);
    }
}
