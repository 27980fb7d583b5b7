package org.plumbline.service.report;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.plumbline.service.run.RunFinding;
import org.plumbline.service.run.Runs;

/** What stands at the end of every report: remarks of the run, characters that the font lacks, and what it can be proved by. */
final class Notes {

    private static final int MOST = 10_000;

    private Notes() {
    }

    static Stream<Rows.Note> remarks(FinishedMonth month, Runs runs) {
        return runs.findings(month.run().id(), Runs.About.RESULT.name(), 0, MOST).stream().map(finding -> new Rows.Note(month.in(Word.REMARKS), words(finding, month)));
    }

    private static String words(RunFinding finding, FinishedMonth month) {
        return finding.code() + "　" + month.in(finding.messageZh(), finding.messageEn());
    }

    static Stream<Rows.Note> lacking(FinishedMonth month, Lettering lettering) {
        return lettering.lacking().stream().map(each -> {
            String points = each.codePoints().stream().map(Lettering::codePoint).collect(Collectors.joining(month.in(Word.LIST)));
            return new Rows.Note(month.in(Word.LACKING), each.no().isEmpty() ? month.in(Word.LACKING_ELSEWHERE, points)
                    : month.in(Word.LACKING_OF, each.no(), each.name(), points));
        });
    }

    static Stream<Rows.Note> proof(FinishedMonth month) {
        return Stream.of(month.in(Word.VERSION_IN_FULL, month.run().versionChecksum()), month.in(Word.INPUT_IN_FULL, month.run().runInputChecksum()),
                month.in(Word.RESULT_IN_FULL, month.run().resultChecksum())).map(text -> new Rows.Note(month.in(Word.PROOF), text));
    }

    /** Not before it is asked for: what the font lacks is known when everything before it is printed. */
    static Iterable<Rows.Note> all(List<Rows.Note> first, FinishedMonth month, Lettering lettering) {
        return () -> Batches.joined(Stream.<Supplier<Stream<Rows.Note>>>of(first::stream, () -> lacking(month, lettering), () -> proof(month))
                .map(part -> (Iterable<Rows.Note>) () -> part.get().iterator())).iterator();
    }
}
