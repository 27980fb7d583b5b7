package org.plumbline.service.bulk;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** Rows in the form that LOAD DATA reads: a tab between cells, a newline after each row, \N for NULL, bytes in hexadecimal digits. Gone when closed. */
final class SpoolFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final Writer writer;

    SpoolFile(SpoolFolder folder) throws IOException {
        path = folder.newFile();
        try {
            // the encoder itself refuses what has no UTF-8; a charset in its place would write "?"
            writer = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(path), StandardCharsets.UTF_8.newEncoder()), BUFFER);
        } catch (IOException failed) {
            Files.deleteIfExists(path);
            throw failed;
        }
    }

    void add(Object[] cells) throws IOException {
        for (int index = 0; index < cells.length; index++) {
            if (index > 0) {
                writer.write('\t');
            }
            if (cells[index] == null) {
                writer.write("\\N");
            } else if (cells[index] instanceof byte[] bytes) {
                HexFormat.of().formatHex(writer, bytes);
            } else {
                escaped((String) cells[index]);
            }
        }
        writer.write('\n');
    }

    private void escaped(String text) throws IOException {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            switch (character) {
                case '\\' -> writer.write("\\\\");
                case '\t' -> writer.write("\\t");
                case '\n' -> writer.write("\\n");
                case '\r' -> writer.write("\\r");
                case '\0' -> writer.write("\\0");
                default -> writer.write(character);
            }
        }
    }

    /** The file with all rows in it; none can be added any more. */
    Path complete() throws IOException {
        writer.close();
        return path;
    }

    @Override
    public void close() throws IOException {
        try (writer) {
            Files.deleteIfExists(path);
        }
    }
}
