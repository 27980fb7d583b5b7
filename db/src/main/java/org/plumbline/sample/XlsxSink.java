package org.plumbline.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of one sheet, streamed. It carries no time of creation, so that equal contents are equal bytes. */
final class XlsxSink implements RowSink {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int ROWS_IN_MEMORY = 500;

    private final Path file;
    private final Path stamped;
    private final OutputStream bytes;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int line;

    XlsxSink(Path file, String sheetName) throws IOException {
        this.file = file;
        this.stamped = file.resolveSibling(file.getFileName() + ".part");
        this.bytes = new BufferedOutputStream(Files.newOutputStream(stamped));
        this.workbook = new Workbook(bytes, "Plumbline", null);
        this.sheet = workbook.newWorksheet(sheetName);
    }

    @Override
    public void write(Object[] cells) throws IOException {
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] instanceof Number number) {
                sheet.value(line, column, number);
            } else if (!cells[column].equals("")) {
                // in line: a table of shared texts would keep each name of the file in memory
                sheet.inlineString(line, column, (String) cells[column]);
            }
        }
        line++;
        if (line % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
        bytes.close();
        writeWithoutTimes();
        Files.delete(stamped);
    }

    // The library puts the present moment into docProps/core.xml and offers no way to set it.
    private void writeWithoutTimes() throws IOException {
        // by its directory: the library leaves sizes in front of the entries that a ZipInputStream refuses
        try (ZipFile in = new ZipFile(stamped.toFile());
                ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                ZipEntry timeless = new ZipEntry(entry.getName());
                timeless.setTimeLocal(NO_TIME);
                out.putNextEntry(timeless);
                try (InputStream content = in.getInputStream(entry)) {
                    if (entry.getName().equals("docProps/core.xml")) {
                        out.write(withoutCreationTime(content));
                    } else {
                        content.transferTo(out);
                    }
                }
                out.closeEntry();
            }
        }
    }

    private static byte[] withoutCreationTime(InputStream properties) throws IOException {
        String xml = new String(properties.readAllBytes(), StandardCharsets.UTF_8);
        return xml.replaceAll("<dcterms:created[^>]*>[^<]*</dcterms:created>", "").getBytes(StandardCharsets.UTF_8);
    }
}
