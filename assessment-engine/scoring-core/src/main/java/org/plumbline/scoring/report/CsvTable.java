package org.plumbline.scoring.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.plumbline.scoring.finding.Text;

/** A CSV file with one header row: UTF-8 with byte order mark, because without it a spreadsheet garbles Chinese. */
public final class CsvTable implements Closeable {

    /** A spreadsheet takes a cell for a formula, or a command, when it begins with one of these. */
    private static final String FORMULA = "=+-@\t\r";

    /** More than any cell of ours needs; a spreadsheet holds 32,767 characters, and a broken row may hold millions. */
    private static final int LONGEST = 5_000;

    private final CsvWriter csv;

    CsvTable(Path file, List<String> header) throws IOException {
        this(Files.newOutputStream(file), header);
    }

    /** @param out is closed with the table */
    public CsvTable(OutputStream out, List<String> header) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        csv.writeRecord(header);
    }

    /** Numbers are written plainly, of a {@link Text} the Chinese; null is an empty cell; any other text is made harmless. */
    public void row(Object... cells) {
        List<String> texts = new ArrayList<>(cells.length);
        for (Object cell : cells) {
            texts.add(text(cell));
        }
        csv.writeRecord(texts);
    }

    private static String text(Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (cell instanceof Number) {
            return cell.toString();
        }
        String words = cell instanceof Text both ? both.zh() : cell.toString();
        if (words.length() > LONGEST) {
            words = words.substring(0, LONGEST) + "…";
        }
        return harmless(words);
    }

    /** The same words, behind an apostrophe where a spreadsheet would take them for a formula or a command. */
    public static String harmless(String words) {
        return !words.isEmpty() && FORMULA.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
