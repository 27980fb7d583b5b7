package org.plumbline.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.input.Leave;
import org.plumbline.scoring.input.PeriodRecord;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.input.RunSlices;

/** One month's officers again and again with other numbers, made slice by slice: a month of any size that is never in memory as a whole. */
final class RepeatedMonth implements RunSlices {

    private final RunInput month;
    private final int slices;

    /** @param assessees at least; the last slice is whole */
    RepeatedMonth(RunInput month, int assessees) {
        this.month = month;
        this.slices = (assessees + month.assessees().size() - 1) / month.assessees().size();
    }

    @Override
    public PolicyBundle bundle() {
        return month.bundle();
    }

    @Override
    public String period() {
        return month.period();
    }

    @Override
    public int count() {
        return slices;
    }

    @Override
    public int assessees() {
        return slices * month.assessees().size();
    }

    @Override
    public RunInput slice(int number) {
        String prefix = String.format("%05d-", number);
        return new RunInput(month.bundle(), month.period(),
                each(month.assessees(), one -> new Assessee(prefix + one.no(), one.name(), one.kind(), one.from(), one.to(), one.attributes())),
                each(month.records(), one -> new PeriodRecord(prefix + one.assessee(), one.period(), one.figures())),
                each(month.events(), one -> new Event(prefix + one.no(), prefix + one.assessee(), one.kind(), one.date(), one.reported(), one.amount(), one.count(), one.matter(),
                        one.source(), one.decided(), one.decidedBy(), one.confirmedBy(), one.flags(), one.note())),
                each(month.leave(), one -> new Leave(prefix + one.assessee(), one.kind(), one.from(), one.to())),
                List.of(),
                each(month.history(), one -> one.of(prefix + one.assessee())));
    }

    private static <T> List<T> each(List<T> all, Function<T, T> renamed) {
        List<T> result = new ArrayList<>(all.size());
        all.forEach(one -> result.add(renamed.apply(one)));
        return result;
    }
}
