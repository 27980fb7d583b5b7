package org.plumbline.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** A comma-separated file with the line ends that offices use. */
final class CsvSink implements RowSink {

    private final CsvWriter csv;
    private int line;

    /** @param mark whether the file begins with a byte order mark, as a spreadsheet wants it */
    CsvSink(Path file, Charset charset, boolean mark) throws IOException {
        OutputStream bytes = Files.newOutputStream(file);
        // a character that the encoding does not have must stop the writing: the default would put a question mark in a name
        Writer text = new OutputStreamWriter(bytes, charset.newEncoder().onUnmappableCharacter(CodingErrorAction.REPORT));
        if (mark) {
            text.write('\uFEFF');
        }
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    }

    @Override
    public void write(Object[] cells) {
        csv.writeRecord(Arrays.stream(cells).map(String::valueOf).toList());
        line++;
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
