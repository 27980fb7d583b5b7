package org.plumbline.scoring.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Place;

/** Reads one file: what it is, where its header stands, and then its rows. */
final class FileReading {

    private static final int SIGNATURE_LENGTH = 8;

    private final DataFile file;
    private final Vocabulary vocabulary;
    private final Header header;
    private final Limits limits;
    private final Gathering gathering;

    FileReading(DataFile file, Vocabulary vocabulary, Limits limits, Gathering gathering) {
        this.file = file;
        this.vocabulary = vocabulary;
        this.header = new Header(vocabulary);
        this.limits = limits;
        this.gathering = gathering;
    }

    /** Whatever is wrong with the file becomes a finding; the other files go on. */
    void read() {
        try {
            long size = Files.size(file.path());
            if (size > limits.fileBytes()) {
                refuse("", IntakeCode.FILE_TOO_LARGE, 0, (size >> 20) + 1, limits.fileBytes() >> 20);
                return;
            }
            byte[] signature = signature();
            if (size == 0) {
                refuse("", IntakeCode.FILE_EMPTY, 0);
            } else if (ReadableWorkbook.isOLE2Header(signature)) {
                refuse("", IntakeCode.OLD_EXCEL, 0);
            } else if (ReadableWorkbook.isOOXMLZipHeader(signature)) {
                new WorkbookReading(file, this, limits).read();
            } else {
                readText();
            }
        } catch (UnreadableTable unreadable) {
            refuse("", unreadable.code(), unreadable.line(), unreadable.detail());
        } catch (IOException unreadable) {
            refuse("", IntakeCode.FILE_UNREADABLE, 0, unreadable.toString());
        }
    }

    private void readText() throws IOException {
        TextEncoding encoding = TextEncoding.of(file.path());
        if (!encoding.isText()) {
            refuse("", IntakeCode.NOT_A_TABLE, 0);
            return;
        }
        if (encoding.charset() == null) {
            refuse("", IntakeCode.CHARSET_UNKNOWN, encoding.badLine(), encoding.guess().isEmpty() ? "?" : encoding.guess());
            return;
        }
        String format = encoding.charset().name();
        FirstLines widest = null;
        for (char delimiter : CsvLines.DELIMITERS.toCharArray()) {
            FirstLines first = firstCsvLines(encoding, delimiter);
            Optional<Layout> layout = header.find(first.lines());
            if (layout.isPresent()) {
                try (Lines lines = new CsvLines(file.path(), encoding.charset(), delimiter)) {
                    readTable(lines, layout.get(), file.name(), "", format);
                }
                return;
            }
            widest = widest == null || first.cells() > widest.cells() ? first : widest;
        }
        widest.mustGoOn();
        if (widest.areBlank()) {
            refuse(format, IntakeCode.FILE_EMPTY, 0);
        } else if (encoding.isDoubtful()) {
            refuse("", IntakeCode.CHARSET_UNKNOWN, 0, encoding.guess());
        } else {
            refuse(format, IntakeCode.HEADER_UNKNOWN, 0, Header.FIRST_ROWS, header.lacking(widest.lines()));
        }
    }

    private FirstLines firstCsvLines(TextEncoding encoding, char delimiter) throws IOException {
        try (Lines lines = new CsvLines(file.path(), encoding.charset(), delimiter)) {
            return FirstLines.of(lines);
        }
    }

    Header header() {
        return header;
    }

    Gathering gathering() {
        return gathering;
    }

    /** Reads the rows, unless the header is wrong. */
    void readTable(Lines lines, Layout layout, String name, String sheet, String format) throws IOException {
        List<Finding> ofHeader = header.check(layout, name);
        gathering.findings.addAll(ofHeader);
        Tally tally = gathering.open(file.name(), sheet, format, layout.kind());
        if (ofHeader.stream().noneMatch(Finding::isError)) {
            new TableReading(new Table(name, layout, tally), vocabulary, limits, gathering).read(lines);
        }
    }

    /** The file as a whole cannot be taken. */
    void refuse(String format, IntakeCode code, int line, Object... arguments) {
        gathering.findings.add(code, new Place(file.name(), line, 0, 0), arguments);
        gathering.open(file.name(), "", format, null);
    }

    private byte[] signature() throws IOException {
        try (InputStream in = Files.newInputStream(file.path())) {
            // padded, because the comparison wants all of them
            return Arrays.copyOf(in.readNBytes(SIGNATURE_LENGTH), SIGNATURE_LENGTH);
        }
    }
}
