package org.plumbline.sample;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The formats in which offices hand in their tables. */
enum FileFormat {
    CSV_UTF_8,
    CSV_UTF_8_WITH_MARK,
    CSV_GB18030,
    XLSX;

    /** @param title name of the sheet, where the format has one */
    RowSink open(Path file, String title) throws IOException {
        return switch (this) {
            case CSV_UTF_8 -> new CsvSink(file, StandardCharsets.UTF_8, false);
            case CSV_UTF_8_WITH_MARK -> new CsvSink(file, StandardCharsets.UTF_8, true);
            case CSV_GB18030 -> new CsvSink(file, Charset.forName("GB18030"), false);
            case XLSX -> new XlsxSink(file, title);
        };
    }
}
