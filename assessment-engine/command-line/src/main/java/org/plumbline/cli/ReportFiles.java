package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.plumbline.service.access.Reach;
import org.plumbline.service.report.Format;
import org.plumbline.service.report.PrintReports;
import org.plumbline.service.report.Printout;

/** Writes the reports of a finished run into a folder. */
final class ReportFiles {

    private ReportFiles() {
    }

    /**
     * Ranking and outcomes as PDF and as worksheet; earlier files of the same names are replaced.
     *
     * @param folder made where it does not exist
     * @return the files, in the order in which they were written
     * @throws org.plumbline.service.Refusal if there is no such run, or it is not finished
     */
    static List<Path> write(OpenService service, long run, Path folder, Locale language) throws IOException {
        PrintReports reports = service.get(PrintReports.class);
        Files.createDirectories(folder);
        return List.of(write(reports.ranking(run, Format.PDF, language), folder.resolve("ranking.pdf")),
                write(reports.ranking(run, Format.XLSX, language), folder.resolve("ranking.xlsx")),
                write(reports.outcomes(run, Format.PDF, language), folder.resolve("outcomes.pdf")),
                write(reports.outcomes(run, Format.XLSX, language), folder.resolve("outcomes.xlsx")));
    }

    /** One score sheet, as sheet-NO.pdf. @throws org.plumbline.service.Refusal if there is no such run or sheet, or it is not finished */
    static Path writeSheet(OpenService service, long run, String assessee, Path folder, Locale language) throws IOException {
        Printout sheet = service.get(PrintReports.class).sheet(run, assessee, Reach.EVERYWHERE, language);
        Files.createDirectories(folder);
        return write(sheet, folder.resolve("sheet-" + assessee.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_") + ".pdf"));
    }

    private static Path write(Printout printout, Path file) throws IOException {
        try (printout) {
            return WholeFile.write(file, printout::write);
        }
    }
}
