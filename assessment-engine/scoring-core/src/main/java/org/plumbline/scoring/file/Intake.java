package org.plumbline.scoring.file;

import java.util.List;
import java.util.stream.Stream;

import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.input.MonthData;
import org.plumbline.scoring.progress.Progress;

/**
 * What came out of a set of files. Equal for equal rows, in whatever order rows and files came.
 *
 * @param data     every good row, each list sorted by its key
 * @param rejected every mistake of every row that was refused, sorted by place
 * @param findings what concerns a file as a whole (unreadable, unknown column …), sorted by place
 * @param files    one for each table that was tried, sorted by file and sheet
 * @param origins  where the good rows stand
 */
public record Intake(MonthData data, List<Rejection> rejected, List<Finding> findings, List<FileSummary> files, FileOrigins origins) {

    public Intake {
        rejected = List.copyOf(rejected);
        findings = List.copyOf(findings);
        files = List.copyOf(files);
    }

    /** Where no file was handed in. */
    public static Intake none() {
        return new Gathering(Progress.NONE).settle();
    }

    /** Of files and rows together, sorted by place. */
    public List<Finding> allFindings() {
        return Stream.concat(findings.stream(), rejected.stream().map(Rejection::finding)).sorted(Finding.ORDER).toList();
    }
}
