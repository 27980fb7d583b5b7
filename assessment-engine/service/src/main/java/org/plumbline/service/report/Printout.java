package org.plumbline.service.report;

import java.io.IOException;
import java.io.OutputStream;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.fill.JRAbstractLRUVirtualizer;

/** A report that is laid out and can be written. Close it to let go of its pages. */
public final class Printout implements AutoCloseable {

    private final JasperPrint print;
    private final Format format;
    private final FinishedMonth month;
    private final JRAbstractLRUVirtualizer pages;

    Printout(JasperPrint print, Format format, FinishedMonth month, JRAbstractLRUVirtualizer pages) {
        this.print = print;
        this.format = format;
        this.month = month;
        this.pages = pages;
    }

    /** @param out stays open */
    public void write(OutputStream out) throws IOException {
        try {
            if (format == Format.PDF) {
                new PdfFile(month).write(print, out);
            } else {
                WorksheetFile.write(print, month, out);
            }
        } catch (JRException broken) {
            throw new IOException("the report cannot be written as " + format, broken);
        }
    }

    @Override
    public void close() {
        if (pages != null) {
            pages.cleanup();
        }
    }
}
