package org.plumbline.sample;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvReader;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads back what was written: the first row is the header. */
final class TableFiles {

    private TableFiles() { }

    static List<Map<String, String>> csv(Path file, String charset) throws IOException {
        String text = Files.readString(file, Charset.forName(charset));
        List<List<String>> rows = new ArrayList<>();
        try (var csv = CsvReader.builder().ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            csv.forEach(row -> rows.add(row.getFields()));
        }
        return withHeader(rows);
    }

    static List<Map<String, String>> xlsx(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(Files.newInputStream(file))) {
            for (Row row : workbook.getFirstSheet().read()) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < 20; column++) {
                    cells.add(row.getOptionalCell(column).map(Cell::getText).orElse(""));
                }
                rows.add(cells);
            }
        }
        return withHeader(rows);
    }

    private static List<Map<String, String>> withHeader(List<List<String>> rows) {
        List<Map<String, String>> named = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int column = 0; column < rows.get(0).size(); column++) {
                cells.put(rows.get(0).get(column), row.get(column));
            }
            named.add(cells);
        }
        return named;
    }
}
