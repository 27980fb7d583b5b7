package org.plumbline.service.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** A report as it came out, read back by another library than the one that wrote it. */
record Paper(byte[] bytes, String fileName) {

    static Paper of(Printout printout) {
        try (printout) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            printout.write(out);
            return new Paper(out.toByteArray(), printout.fileName());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    PDDocument document() throws IOException {
        return Loader.loadPDF(bytes);
    }

    /** All that can be read, page by page, without blanks and line ends: a cell's lines come one after the other. */
    List<String> pages() throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = document()) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(solid(stripper.getText(document)));
            }
        }
        return pages;
    }

    String text() throws IOException {
        return String.join("\n", pages());
    }

    static String solid(Object... cells) {
        StringBuilder text = new StringBuilder();
        for (Object cell : cells) {
            text.append(cell instanceof BigDecimal number ? String.format("%,.2f", number) : cell == null ? "" : cell);
        }
        return text.toString().replaceAll("[\\s\\u3000\\u00A0]+", "");
    }

    List<Row> rows() throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes)); Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.toList();
        }
    }

    /** One of the texts that a workbook is made of. */
    String part(String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            ZipEntry entry = zip.getNextEntry();
            while (!entry.getName().equals(name)) {
                entry = zip.getNextEntry();
            }
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The first row that has this text in a cell. */
    Row row(String text) throws IOException {
        return rows().stream().filter(row -> texts(row).contains(text)).findFirst().orElseThrow(() -> new AssertionError("no row with " + text));
    }

    static List<String> texts(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }

    static Cell cell(Row row, int column) {
        return row.getCell(column);
    }
}
