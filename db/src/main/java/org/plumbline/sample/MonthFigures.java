package org.plumbline.sample;

import java.time.YearMonth;
import java.util.Arrays;

/**
 * The figures of one person in one month, as cells of a row. They fit together: done is at most due, confirmed at most checked,
 * checked at most done.
 */
final class MonthFigures {

    static final String NOT_APPLICABLE = "不适用";

    private final long seed;

    MonthFigures(long seed) {
        this.seed = seed;
    }

    /** Cells of {@link SampleTable#ONLINE}; numbers are Integers. */
    Object[] online(Person person, YearMonth month) {
        Chance chance = Chance.of(seed, "online", person.index(), serial(month));
        Work work = work(person, month);
        int received = chance.perMille(120) ? 0 : chance.between(1, 12);
        Object resolved = received == 0 && chance.perMille(600) ? NOT_APPLICABLE : part(received, work.quality);
        int incidentsLastYear = chance.between(0, 8);
        int incidents = Math.max(0, incidentsLastYear + chance.between(-3, 0) + (work.quality < 880 ? 2 : 0));
        int asked = chance.between(2, 6) * 5;
        return new Object[] {person.no(), month.toString(), work.visitsDue, work.visitsDone, work.recordsDue, work.recordsDone, received, resolved,
                incidents, incidentsLastYear, asked, part(asked, Math.min(1000, work.quality + 20))};
    }

    /** Cells of {@link SampleTable#SPOT}; numbers are Integers or, for the rate, Doubles or text such as 95%. */
    Object[] spot(Person person, YearMonth month) {
        Chance chance = Chance.of(seed, "spot", person.index(), serial(month));
        if (chance.perMille(40)) {
            // nobody went there in this month
            Object[] none = new Object[SampleTable.SPOT.columns().size()];
            Arrays.fill(none, NOT_APPLICABLE);
            none[0] = person.no();
            none[1] = month.toString();
            return none;
        }
        Work work = work(person, month);
        int visitsChecked = Math.min(work.visitsDone, chance.between(2, 6) * 5);
        int recordsChecked = Math.min(work.recordsDone, chance.between(2, 8) * 5);
        int satisfied = 600 + 2 * work.quality / 5 - chance.between(0, 4) * 10;
        int percent = Math.min(100, satisfied / 10);
        Object satisfaction = chance.perMille(300) ? percent + "%" : (Object) (percent / 100.0);
        return new Object[] {person.no(), month.toString(), visitsChecked, part(visitsChecked, work.quality + 30), recordsChecked,
                part(recordsChecked, work.quality + 20), satisfaction};
    }

    private record Work(int visitsDue, int visitsDone, int recordsDue, int recordsDone, int quality) { }

    // What both files speak of: the inspectors check what the platform has counted.
    private Work work(Person person, YearMonth month) {
        Chance chance = Chance.of(seed, "work", person.index(), serial(month));
        int quality = person.ability() == 1000 && chance.perMille(700) ? 1000 : Math.min(1000, Math.max(300, person.ability() + chance.between(-25, 25)));
        int visitsDue = chance.between(8, 20) * 10;
        // one area in three is a large one, so that thousands occur
        int recordsDue = person.index() % 5 == 0 ? chance.between(100, 160) * 10 : chance.between(15, 60) * 10;
        return new Work(visitsDue, part(visitsDue, quality + chance.between(-10, 25)), recordsDue, part(recordsDue, quality + chance.between(-10, 25)), quality);
    }

    /** The given thousandths of a number, to the nearest whole one, at most the number. */
    private static int part(int whole, int perMille) {
        return Math.min(whole, (whole * perMille + 500) / 1000);
    }

    private static long serial(YearMonth month) {
        return month.getYear() * 12L + month.getMonthValue();
    }
}
