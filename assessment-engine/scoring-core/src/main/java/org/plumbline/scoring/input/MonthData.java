package org.plumbline.scoring.input;

import java.util.List;

/** Everything that was handed in and is well formed; who and what of it a run takes is decided at its freeze. */
public record MonthData(List<Assessee> assessees, List<PeriodRecord> records, List<Event> events, List<Leave> leave,
        List<EarlierResult> history) { }
