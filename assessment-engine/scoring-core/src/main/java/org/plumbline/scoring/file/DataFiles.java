package org.plumbline.scoring.file;

import java.nio.file.Path;
import java.util.List;

import org.plumbline.scoring.progress.Progress;
import org.plumbline.scoring.input.Catalogue;

/**
 * Reads people, figures, events, leave and history from CSV and XLSX files. Good rows go on, wrong rows are listed with file, line, column,
 * reason and remedy; neither the order of rows nor that of files changes the result.
 *
 * <p>CSV is UTF-8 (with or without a byte order mark) or GB18030, separated by commas, tabs or semicolons. Of a workbook every
 * visible sheet with a known header is read. What a table holds is told from its header, which uses the code, Chinese name, English
 * name or alias of the catalogue and stands within the first ten rows.
 *
 * <p>Of several rows about the same, equal ones collapse, the highest revision holds, and a contradiction refuses all of them.
 * The figures of one assessee and period may come from several files, each with its own items.
 */
public final class DataFiles {

    private DataFiles() {
    }

    /** As {@link #readAll}; each file is named in messages as its path was given. */
    public static Intake read(List<Path> files, Catalogue catalogue, Progress progress) {
        return readAll(files.stream().map(DataFile::of).toList(), catalogue, progress);
    }

    /** Never fails because of what a file holds or because it cannot be read: that becomes a finding. */
    public static Intake readAll(List<DataFile> files, Catalogue catalogue, Progress progress) {
        return readAll(files, catalogue, progress, Limits.USUAL);
    }

    static Intake readAll(List<DataFile> files, Catalogue catalogue, Progress progress, Limits limits) {
        Vocabulary vocabulary = new Vocabulary(catalogue);
        Gathering gathering = new Gathering(progress);
        for (DataFile file : files) {
            new FileReading(file, vocabulary, limits, gathering).read();
        }
        return gathering.settle();
    }
}
