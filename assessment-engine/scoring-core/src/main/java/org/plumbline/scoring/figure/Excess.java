package org.plumbline.scoring.figure;

import java.math.BigDecimal;
import java.util.Optional;

import org.plumbline.scoring.input.Catalogue;
import org.plumbline.scoring.input.Catalogue.DataItem;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.input.PeriodRecord;

/** A part that is greater than its whole: a slip of whoever reported it, by which nobody may be scored. */
public record Excess(String period, DataItem item, BigDecimal part, DataItem whole, BigDecimal wholeValue) {

    /** The first in a record, if there is any. */
    static Optional<Excess> in(PeriodRecord record, Catalogue catalogue) {
        for (String name : record.figures().keySet()) {
            DataItem item = catalogue.items().get(name);
            Optional<Excess> slip = item == null || item.partOf() == null ? Optional.empty() : of(record, item, catalogue.items().get(item.partOf()));
            if (slip.isPresent()) {
                return slip;
            }
        }
        return Optional.empty();
    }

    private static Optional<Excess> of(PeriodRecord record, DataItem item, DataItem whole) {
        boolean exceeds = record.figures().get(item.code()) instanceof Figure.Amount part && record.figures().get(whole.code()) instanceof Figure.Amount all
                && part.value().compareTo(all.value()) > 0;
        return exceeds ? Optional.of(new Excess(record.period(), item, ((Figure.Amount) record.figures().get(item.code())).value(), whole,
                ((Figure.Amount) record.figures().get(whole.code())).value())) : Optional.empty();
    }
}
