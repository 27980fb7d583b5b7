package org.plumbline.scoring;

import java.util.SortedSet;
import java.util.function.Function;

import org.plumbline.scoring.figure.NeededItems;
import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.PeriodRecord;
import org.plumbline.scoring.policy.Period;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.policy.PolicyVersion;

/** Whom a version assesses in a period and what has to be known of each of them, found as the freeze finds it but before there is a run. */
public final class Roster {

    private final Policy policy;
    private final Period period;
    private final Readable readable;
    private final NeededItems needed;

    private Roster(PolicyVersion version, Period period) {
        this.policy = version.policy();
        this.period = period;
        this.readable = Readable.by(version, period);
        this.needed = NeededItems.of(version, period);
    }

    public static Roster of(PolicyVersion version, Period period) {
        return new Roster(version, period);
    }

    public Policy policy() {
        return policy;
    }

    public Period period() {
        return period;
    }

    /** Whether it is one to whom the policy applies, as the row was reported, on whatever day the row holds. */
    public boolean applies(Assessee reported) {
        return policy.assesses(readable.of(reported));
    }

    /** Whether a run takes the row: it applies and holds on the last day. */
    public boolean takes(Assessee reported) {
        return reported.holdsOn(period.lastDay()) && applies(reported);
    }

    /** Labels of the periods whose records are asked for. */
    public SortedSet<String> labels() {
        return needed.labels();
    }

    /**
     * Codes of the items that are not there although the indicators of the assessee are measured by them; one of another period than this
     * with its label, {@code visitsDone 2026-09}. What does not apply is there.
     *
     * @param records of the assessee by label; null where there is none
     */
    public SortedSet<String> missing(Assessee reported, Function<String, PeriodRecord> records) {
        return needed.missing(readable.of(reported), records);
    }
}
