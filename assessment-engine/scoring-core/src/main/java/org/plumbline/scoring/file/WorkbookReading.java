package org.plumbline.scoring.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        try (ReadableWorkbook workbook = open()) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                readSheet(sheet, workbook.isDate1904());
            }
        }
        if (found) {
            reading.gathering().findings.addAll(unknownSheets);
        } else if (firstUnknown.isEmpty()) {
            reading.refuse(FORMAT, IntakeCode.FILE_EMPTY, 0);
        } else {
            reading.refuse(FORMAT, IntakeCode.HEADER_UNKNOWN, 0, Header.FIRST_ROWS, reading.header().lacking(firstUnknown));
        }
    }

    private ReadableWorkbook open() throws IOException {
        boolean hasFormats = WorkbookGuard.check(file.path(), limits);
        try {
            // a number that cannot be parsed is one wrong cell, not the end of the sheet
            return new ReadableWorkbook(file.path().toFile(), new ReadingOptions(hasFormats, true));
        } catch (RuntimeException broken) {
            throw SheetLines.damaged(0, broken);
        }
    }

    private void readSheet(Sheet sheet, boolean from1904) throws IOException {
        FirstLines first;
        try (SheetLines lines = new SheetLines(sheet, from1904)) {
            first = FirstLines.of(lines);
        }
        if (first.areBlank()) {
            first.mustGoOn();
            return;
        }
        String name = sheet.getIndex() == 0 ? file.name() : file.name() + " [" + sheet.getName() + "]";
        if (sheet.getVisibility() != SheetVisibility.VISIBLE) {
            reading.gathering().findings.add(IntakeCode.SHEET_HIDDEN, Place.wholeFile(name), sheet.getName());
            return;
        }
        Optional<Layout> layout = reading.header().find(first.lines());
        if (layout.isEmpty()) {
            first.mustGoOn();
            firstUnknown = firstUnknown.isEmpty() ? first.lines() : firstUnknown;
            unknownSheets.add(Finding.of(IntakeCode.SHEET_UNKNOWN, Place.wholeFile(name), sheet.getName(), reading.header().lacking(first.lines())));
            return;
        }
        found = true;
        try (SheetLines lines = new SheetLines(sheet, from1904)) {
            reading.readTable(lines, layout.get(), name, sheet.getName(), FORMAT);
        }
    }
}
