package org.plumbline.scoring.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/** The rows of a CSV file; quoted cells may hold line breaks. */
final class CsvLines implements Lines {

    /** Comma first: it is what nearly all files use. */
    static final String DELIMITERS = ",\t;";

    private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);
    /** A cell that is longer has lost its closing quotation mark. */
    private static final int LONGEST_CELL = 1 << 20;

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private int nextLine = 1;

    CsvLines(Path file, Charset charset, char delimiter) throws IOException {
        reader = CsvReader.builder().fieldSeparator(delimiter).skipEmptyLines(false).allowExtraFields(true).allowMissingFields(true)
                .allowUnclosedQuote(false).maxBufferSize(LONGEST_CELL).ofCsvRecord(text(file, charset));
        records = reader.iterator();
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException broken) {
            throw new UnreadableTable(IntakeCode.QUOTES_BROKEN, nextLine, "", broken);
        } catch (UncheckedIOException broken) {
            throw new UnreadableTable(IntakeCode.FILE_UNREADABLE, nextLine, String.valueOf(broken.getCause().getMessage()), broken);
        }
    }

    @Override
    public Line next() {
        CsvRecord found = records.next();
        int line = Math.toIntExact(found.getStartingLineNumber());
        nextLine = line + 1;
        for (String cell : found.getFields()) {
            nextLine += lineBreaks(cell);
        }
        return new Line(line, found.getFields());
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static Reader text(Path file, Charset charset) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        in.mark(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(in.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            in.reset();
        }
        return new InputStreamReader(in, charset);
    }

    private static int lineBreaks(String cell) {
        int breaks = 0;
        for (int i = 0; i < cell.length(); i++) {
            boolean first = cell.charAt(i) == '\n' || cell.charAt(i) == '\r' && (i + 1 == cell.length() || cell.charAt(i + 1) != '\n');
            breaks += first ? 1 : 0;
        }
        return breaks;
    }
}
