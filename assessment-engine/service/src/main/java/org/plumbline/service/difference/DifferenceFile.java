package org.plumbline.service.difference;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.plumbline.scoring.explain.InputChange;
import org.plumbline.scoring.explain.Mover;
import org.plumbline.scoring.report.CsvTable;
import org.plumbline.service.ledger.Source;

/** The differences as a table, one row for each of those for whom anything is different. */
final class DifferenceFile {

    private static final List<String> HEADER = List.of("assessee", "name", "statusBefore", "statusAfter", "totalBefore", "totalAfter", "rankBefore", "rankAfter", "gradeBefore",
            "gradeAfter", "why", "inputs", "lines", "outcomes");
    private static final String BETWEEN = "; ";

    private DifferenceFile() {
    }

    /** @param out is closed with the table */
    static void write(Differences differences, OutputStream out) throws IOException {
        try (CsvTable table = new CsvTable(out, HEADER)) {
            differences.diff().movers().forEach(mover -> row(table, mover, differences));
        }
    }

    private static void row(CsvTable table, Mover mover, Differences differences) {
        Mover.State was = mover.before();
        Mover.State is = mover.after();
        table.row(mover.assessee(), mover.name(), was == null ? null : was.status(), is == null ? null : is.status(), was == null ? null : was.total(), is == null ? null : is.total(),
                was == null ? null : was.rank(), is == null ? null : is.rank(), was == null ? null : was.grade(), is == null ? null : is.grade(),
                joined(differences.why(mover).stream().map(Enum::name)), joined(differences.causes(mover).stream().map(DifferenceFile::words)),
                joined(mover.lines().stream().map(it -> Stream.of(it.scope(), it.kind(), it.event(), it.after() == null ? it.before().rule() : it.after().rule()).filter(Objects::nonNull)
                        .map(String::valueOf).collect(Collectors.joining(" ")) + ": " + (it.before() == null ? "-" : it.before().points().toPlainString()) + " > "
                        + (it.after() == null ? "-" : it.after().points().toPlainString()))),
                joined(mover.outcomes().stream().map(it -> it.code() + ": " + (it.before() == null ? "-" : amount(it.before().amount())) + " > "
                        + (it.after() == null ? "-" : amount(it.after().amount())))));
    }

    private static String amount(BigDecimal amount) {
        return amount == null ? "yes" : amount.toPlainString();
    }

    private static String joined(Stream<String> words) {
        return words.collect(Collectors.joining(BETWEEN));
    }

    private static String words(Cause cause) {
        InputChange change = cause.change();
        Source source = cause.source();
        String from = source == null ? "" : " (" + source.file() + ":" + source.line() + ", batch " + source.batch() + (source.reason() == null ? "" : ", " + source.reason()) + ")";
        String run = cause.run() == null ? "" : " (run " + cause.run().id() + (cause.run().reason() == null ? "" : ", " + cause.run().reason()) + ")";
        return change.what() + " " + change.assessee() + " " + change.subject() + (change.period() == null ? "" : " " + change.period()) + ": "
                + (change.before() == null ? "-" : change.before()) + " > " + (change.after() == null ? "-" : change.after()) + from + run;
    }
}
