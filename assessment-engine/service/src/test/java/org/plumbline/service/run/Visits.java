package org.plumbline.service.run;

import java.util.stream.IntStream;

import org.plumbline.service.RunningService;

/** Tables of a few officers for the policy of the documentation. */
final class Visits {

    static final String POLICY = "first-pack";
    static final int OFFICERS = 12;

    private Visits() {
    }

    static void handInPeople(RunningService service) {
        StringBuilder table = new StringBuilder("警号,姓名,派出所\n");
        IntStream.rangeClosed(1, OFFICERS).forEach(n -> table.append(no(n)).append(",甲").append(n).append(",东所\n"));
        service.handIn("people.csv", table.toString());
    }

    static String no(int n) {
        return "P%03d".formatted(n);
    }

    /** Visits due of all, and done of those from one number to another. */
    static String due(String month) {
        StringBuilder table = new StringBuilder("警号,月份,应走访户数\n");
        IntStream.rangeClosed(1, OFFICERS).forEach(n -> table.append(no(n)).append(',').append(month).append(",100\n"));
        return table.toString();
    }

    static String done(String month, int from, int to, int visits) {
        StringBuilder table = new StringBuilder("警号,月份,已走访户数\n");
        IntStream.rangeClosed(from, to).forEach(n -> table.append(no(n)).append(',').append(month).append(',').append(visits).append('\n'));
        return table.toString();
    }
}
