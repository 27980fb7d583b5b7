package org.plumbline.scoring.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Place;

/** Reads every visible sheet of a workbook that has a known header. */
final class WorkbookReading {

    private static final String FORMAT = "XLSX";

    private final DataFile file;
    private final FileReading reading;
    private final Limits limits;
    private final List<Finding> unknownSheets = new ArrayList<>();
    private List<Line> firstUnknown = List.of();
    private boolean found;

    WorkbookReading(DataFile file, FileReading reading, Limits limits) {
        this.file = file;
        this.reading = reading;
        this.limits = limits;
    }

    void read() throws IOException {
        boolean hasFormats = WorkbookGuard.check(file.path(), limits);
        // a number that cannot be parsed is one wrong cell, not the end of the sheet
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.path().toFile(), new ReadingOptions(hasFormats, true))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                readSheet(sheet, workbook.isDate1904());
            }
        } catch (ExcelReaderException broken) {
            throw new UnreadableTable(IntakeCode.WORKBOOK_BROKEN, 0, String.valueOf(broken.getMessage()), broken);
        }
        if (found) {
            reading.gathering().findings.addAll(unknownSheets);
        } else if (firstUnknown.isEmpty()) {
            reading.refuse(FORMAT, IntakeCode.FILE_EMPTY, 0);
        } else {
            reading.refuse(FORMAT, IntakeCode.HEADER_UNKNOWN, 0, Header.FIRST_ROWS, reading.header().lacking(firstUnknown));
        }
    }

    private void readSheet(Sheet sheet, boolean from1904) throws IOException {
        List<Line> first;
        try (SheetLines lines = new SheetLines(sheet, from1904)) {
            first = TableReading.firstLines(lines);
        }
        if (first.stream().allMatch(Line::isBlank)) {
            return;
        }
        String name = sheet.getIndex() == 0 ? file.name() : file.name() + " [" + sheet.getName() + "]";
        if (sheet.getVisibility() != SheetVisibility.VISIBLE) {
            reading.gathering().findings.add(IntakeCode.SHEET_HIDDEN, Place.wholeFile(name), sheet.getName());
            return;
        }
        Optional<Layout> layout = reading.header().find(first);
        if (layout.isEmpty()) {
            firstUnknown = firstUnknown.isEmpty() ? first : firstUnknown;
            unknownSheets.add(Finding.of(IntakeCode.SHEET_UNKNOWN, Place.wholeFile(name), sheet.getName(), reading.header().lacking(first)));
            return;
        }
        found = true;
        try (SheetLines lines = new SheetLines(sheet, from1904)) {
            reading.readTable(lines, layout.get(), name, sheet.getName(), FORMAT);
        }
    }
}
