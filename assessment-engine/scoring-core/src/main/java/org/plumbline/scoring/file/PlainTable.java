package org.plumbline.scoring.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.plumbline.scoring.finding.Code;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Place;

/**
 * Reads a table whose columns are none of the catalogue's, from the same kinds of files as {@link DataFiles}: CSV in UTF-8 or GB18030 with one of three separators, or the
 * first visible sheet of a workbook that has the columns. The header stands within the first ten rows. What the cells mean is not known here.
 */
public final class PlainTable {

    private static final int SIGNATURE_LENGTH = 8;

    /**
     * A column that is read.
     *
     * @param code     English header, and name of the column afterwards
     * @param zh       Chinese header
     * @param isNeeded whether a table without it is none
     * @param aliases  what it may be called as well
     */
    public record Column(String code, String zh, boolean isNeeded, String... aliases) {

        private boolean isCalled(String header) {
            String key = Wording.key(header);
            return Stream.concat(Stream.of(code, zh), Stream.of(aliases)).anyMatch(word -> Wording.key(word).equals(key));
        }

        public String title() {
            return zh + "/" + code;
        }
    }

    /**
     * One row that is not blank.
     *
     * @param file    name of the file, with that of the sheet where it is not the first
     * @param line    from 1
     * @param text    as it was written, for people to recognise it
     * @param beyond  what is wrong with a cell that stands under no header: most likely a separator too many has moved the others; empty where there is none
     */
    public record Row(String file, int line, String text, Map<String, String> cells, Map<String, Integer> columns, Optional<Finding> beyond) {

        /** Without blanks around it and invisible characters; empty where there is nothing. */
        public String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        /** Of the row itself where the table has no such column. */
        public Place place(String column) {
            return new Place(file, line, columns.getOrDefault(column, 0), 0);
        }
    }

    /** @param findings what is wrong with the file as a whole: with an error among them there are no rows, or not all */
    public record Content(List<Row> rows, List<Finding> findings) {

        public boolean hasErrors() {
            return findings.stream().anyMatch(Finding::isError);
        }
    }

    private final DataFile file;
    private final List<Column> columns;
    private final Code noHeader;
    private final int most;
    private final Limits limits;
    private final Findings findings = new Findings();
    private final List<Row> rows = new ArrayList<>();

    private PlainTable(DataFile file, List<Column> columns, Code noHeader, int most, Limits limits) {
        this.file = file;
        this.columns = columns;
        this.noHeader = noHeader;
        this.most = most;
        this.limits = limits;
    }

    /**
     * Never fails because of what the file holds: that becomes a finding.
     *
     * @param noHeader said where no row has the columns that are needed, with the number of rows looked at and the columns
     * @param most     rows that are read, 1 to 10000; of more of them the first is a finding
     */
    public static Content read(DataFile file, List<Column> columns, Code noHeader, int most) {
        PlainTable table = new PlainTable(file, columns, noHeader, most, new Limits(4L << 20, most, 1_000, 64, 64L << 20, 200));
        try {
            table.read();
        } catch (UnreadableTable unreadable) {
            table.findings.add(unreadable.code(), new Place(file.name(), unreadable.line(), 0, 0), unreadable.detail());
        } catch (IOException unreadable) {
            table.findings.add(IntakeCode.FILE_UNREADABLE, Place.wholeFile(file.name()), unreadable.getClass().getSimpleName());
        }
        return new Content(List.copyOf(table.rows), table.findings.sorted());
    }

    private void read() throws IOException {
        long size = Files.size(file.path());
        byte[] signature;
        try (InputStream in = Files.newInputStream(file.path())) {
            signature = Arrays.copyOf(in.readNBytes(SIGNATURE_LENGTH), SIGNATURE_LENGTH);
        }
        if (size > limits.fileBytes()) {
            findings.add(IntakeCode.FILE_TOO_LARGE, Place.wholeFile(file.name()), (size >> 20) + 1, limits.fileBytes() >> 20);
        } else if (size == 0) {
            findings.add(IntakeCode.FILE_EMPTY, Place.wholeFile(file.name()));
        } else if (ReadableWorkbook.isOLE2Header(signature)) {
            findings.add(IntakeCode.OLD_EXCEL, Place.wholeFile(file.name()));
        } else if (ReadableWorkbook.isOOXMLZipHeader(signature) ? !readWorkbook() : !readText()) {
            findings.add(noHeader, Place.wholeFile(file.name()), Header.FIRST_ROWS, String.join("、", columns.stream().filter(Column::isNeeded).map(Column::title).toList()));
        }
    }

    /** Whether there was a header, or something else to say. */
    private boolean readText() throws IOException {
        TextEncoding encoding = TextEncoding.of(file.path());
        if (!encoding.isText()) {
            findings.add(IntakeCode.NOT_A_TABLE, Place.wholeFile(file.name()));
            return true;
        }
        if (encoding.charset() == null) {
            findings.add(IntakeCode.CHARSET_UNKNOWN, new Place(file.name(), encoding.badLine(), 0, 0), encoding.guess().isEmpty() ? "?" : encoding.guess());
            return true;
        }
        for (char delimiter : CsvLines.DELIMITERS.toCharArray()) {
            try (Lines lines = new CsvLines(file.path(), encoding.charset(), delimiter)) {
                if (readBelowHeader(lines, file.name())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean readWorkbook() throws IOException {
        boolean hasFormats = WorkbookGuard.check(file.path(), limits);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.path().toFile(), new ReadingOptions(hasFormats, true))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                String name = sheet.getIndex() == 0 ? file.name() : file.name() + " [" + sheet.getName() + "]";
                try (Lines lines = new SheetLines(sheet, workbook.isDate1904())) {
                    if (sheet.getVisibility() == SheetVisibility.VISIBLE && readBelowHeader(lines, name)) {
                        return true;
                    }
                }
            }
            return false;
        } catch (UnreadableTable broken) {
            throw broken;
        } catch (RuntimeException broken) {
            throw SheetLines.damaged(0, broken);
        }
    }

    private boolean readBelowHeader(Lines lines, String name) {
        for (int i = 0; i < Header.FIRST_ROWS && lines.hasNext(); i++) {
            Line line = lines.next();
            Optional<Columns> header = header(line, name);
            if (header.isPresent()) {
                if (!findings.hasErrors()) {
                    readRows(lines, name, header.get());
                }
                return true;
            }
        }
        return false;
    }

    /**
     * @param places by code the place of each column that is read, from 1
     * @param headed places of all columns that have a header, read or not
     */
    private record Columns(Map<String, Integer> places, Set<Integer> headed) { }

    /** Empty: it is no header. */
    private Optional<Columns> header(Line line, String name) {
        Map<String, Integer> places = new LinkedHashMap<>();
        Set<Integer> headed = new HashSet<>();
        Findings wrong = new Findings();
        for (int i = 0; i < line.cells().size(); i++) {
            String header = line.cell(i);
            Optional<Column> column = columns.stream().filter(each -> each.isCalled(header)).findFirst();
            Place place = new Place(name, line.number(), i + 1, 0);
            if (!Wording.clean(header).isEmpty()) {
                headed.add(i + 1);
            }
            if (column.isEmpty()) {
                if (!Wording.clean(header).isEmpty() && !Wording.key(header).equals(Wording.key("序号"))) {
                    wrong.add(IntakeCode.COLUMN_UNKNOWN, place, RowCells.shown(Wording.clean(header)), "");
                }
                continue;
            }
            Integer before = places.putIfAbsent(column.get().code(), i + 1);
            if (before != null) {
                wrong.add(IntakeCode.COLUMN_TWICE, place, Wording.clean(header), before, i + 1);
            }
        }
        if (columns.stream().anyMatch(column -> column.isNeeded() && !places.containsKey(column.code()))) {
            return Optional.empty();
        }
        findings.addAll(wrong.sorted());
        return Optional.of(new Columns(places, headed));
    }

    private void readRows(Lines lines, String name, Columns header) {
        while (lines.hasNext()) {
            Line line = lines.next();
            if (line.isBlank()) {
                continue;
            }
            if (rows.size() == most) {
                findings.add(IntakeCode.TOO_MANY_ROWS, new Place(name, line.number(), 0, 0), most);
                return;
            }
            Map<String, String> cells = new LinkedHashMap<>();
            header.places().forEach((column, place) -> cells.put(column, Wording.clean(line.cell(place - 1))));
            rows.add(new Row(name, line.number(), line.text(), cells, header.places(), beyond(line, name, header)));
        }
        if (rows.isEmpty()) {
            findings.add(IntakeCode.NO_ROWS, Place.wholeFile(name));
        }
    }

    private static Optional<Finding> beyond(Line line, String name, Columns header) {
        return IntStream.rangeClosed(1, line.cells().size()).filter(place -> !header.headed().contains(place) && !Wording.clean(line.cell(place - 1)).isEmpty()).boxed().findFirst()
                .map(place -> Finding.of(IntakeCode.CELL_BEYOND_HEADER, new Place(name, line.number(), place, 0), "", RowCells.shown(Wording.clean(line.cell(place - 1))), place));
    }
}
