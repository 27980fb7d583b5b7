package org.plumbline.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.plumbline.sample.EventKinds.Kind;
import org.plumbline.sample.Person.Post;

/** The dated occurrences of one person in one month, with those of the month before that were reported too late for it. */
final class MonthEvents {

    private static final List<String> REPORTERS = List.of("督察支队", "指挥中心", "派出所", "政工室", "群众来信");

    private final long seed;
    private final YearMonth firstPeriod;

    MonthEvents(long seed, YearMonth firstPeriod) {
        this.seed = seed;
        this.firstPeriod = firstPeriod;
    }

    /** Rows of {@link SampleTable#EVENTS}, as text. */
    List<Object[]> of(Person person, YearMonth month) {
        List<Object[]> rows = new ArrayList<>();
        Chance chance = Chance.of(seed, "events", person.index(), month.getYear(), month.getMonthValue());
        for (Kind kind : EventKinds.of(person.post())) {
            if (happens(person, month, kind)) {
                LocalDate date = dayOf(person, month, chance);
                LocalDate reported = earlier(date.plusDays(chance.between(0, 3)), person.post().lastDayOf(month));
                add(rows, person, month, kind, date, reported, chance);
            }
        }
        if (reportedLate(person, chance)) {
            YearMonth before = month.minusMonths(1);
            LocalDate date = dayOf(person, before, chance);
            if (person.isInPostOn(date)) {
                LocalDate reported = person.post().firstDayOf(month).plusDays(chance.between(2, 12));
                add(rows, person, month, lateKind(person.post()), date, reported, chance);
            }
        }
        return rows;
    }

    /** Cells of {@link SampleTable#ATTENDANCE}: full attendance is lost by what is reported of the same month. */
    Object[] attendance(Person person, YearMonth month) {
        boolean spoilt = EventKinds.of(person.post()).stream().anyMatch(kind -> kind.spoilsAttendance() && happens(person, month, kind));
        boolean onLeave = Chance.of(seed, "leave", person.index(), month.getYear(), month.getMonthValue()).perMille(100);
        return new Object[] {person.no(), month.toString(), spoilt || onLeave ? "否" : "是"};
    }

    private boolean happens(Person person, YearMonth month, Kind kind) {
        if (month.equals(firstPeriod) && isFirst(person) && (kind.code().equals("commendation") || kind.word().equals("迟到"))) {
            // so that the smallest sample has events of both posts
            return true;
        }
        // from half as often to three times as often
        int factor = kind.merit() ? person.ability() - 400 : 1400 - person.ability();
        Chance chance = Chance.of(seed, kind.word(), person.index(), month.getYear(), month.getMonthValue());
        return chance.perMille(kind.perMille() * Math.max(200, factor) / 500);
    }

    private static boolean isFirst(Person person) {
        return person.index() < 5;
    }

    private static boolean reportedLate(Person person, Chance chance) {
        return chance.perMille(15) || person.index() == 1;
    }

    private static Kind lateKind(Post post) {
        return EventKinds.of(post).get(post == Post.COMMUNITY_OFFICER ? 2 : 0);
    }

    private void add(List<Object[]> rows, Person person, YearMonth month, Kind kind, LocalDate date, LocalDate reported, Chance chance) {
        String matter = chance.perMille(300) ? matter(person, month, rows.size()) : "";
        rows.add(row(person, month, rows.size(), kind, date, reported, matter, chance));
        if (!matter.isEmpty() && chance.perMille(150)) {
            // a second report of the same matter, from somebody else
            Object[] again = rows.get(rows.size() - 1).clone();
            again[0] = number(person, month, rows.size());
            again[8] = REPORTERS.get((REPORTERS.indexOf((String) again[8]) + 1) % REPORTERS.size());
            rows.add(again);
        }
    }

    private static Object[] row(Person person, YearMonth month, int serial, Kind kind, LocalDate date, LocalDate reported, String matter, Chance chance) {
        String name = chance.perMille(200) ? kind.code() : kind.word();
        String amount = kind.greatestAmount() == 0 ? "" : String.valueOf(amount(kind, chance));
        String count = chance.perMille(50) ? "2" : "1";
        String rectified = kind.rectified() ? chance.perMille(700) ? "是" : "否" : "";
        String note = ChronoUnit.DAYS.between(date, reported) > 3 ? "补报" : "";
        return new Object[] {number(person, month, serial), person.no(), name, date.toString(), reported.toString(), amount, count, matter,
                chance.oneOf(REPORTERS), rectified, note};
    }

    // thirty and thirty-one minutes stand on the two sides of a limit: they are to occur
    private static int amount(Kind kind, Chance chance) {
        return kind.code().equals("late") && chance.perMille(200) ? chance.between(30, 31) : chance.between(1, kind.greatestAmount());
    }

    private static LocalDate dayOf(Person person, YearMonth month, Chance chance) {
        LocalDate first = person.post().firstDayOf(month);
        LocalDate last = person.post().lastDayOf(month);
        LocalDate date = first.plusDays(chance.between(0, (int) ChronoUnit.DAYS.between(first, last)));
        // who joined in the course of the month has events from then on
        return person.isInPostOn(date) ? date : last;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static String number(Person person, YearMonth month, int serial) {
        return "E%s%s-%d".formatted(month.toString().replace("-", ""), person.no(), serial + 1);
    }

    private static String matter(Person person, YearMonth month, int serial) {
        return "M%s%s-%d".formatted(month.toString().replace("-", ""), person.no(), serial + 1);
    }
}
