package org.plumbline.service.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

import com.lowagie.text.ExceptionConverter;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.fill.JRAbstractLRUVirtualizer;

/** A report that is laid out and can be written. Close it to let go of its pages. */
public final class Printout implements AutoCloseable {

    private final JasperPrint print;
    private final Format format;
    private final FinishedMonth month;
    private final String name;
    private final JRAbstractLRUVirtualizer pages;

    Printout(JasperPrint print, Format format, FinishedMonth month, String name, JRAbstractLRUVirtualizer pages) {
        this.print = print;
        this.format = format;
        this.month = month;
        this.name = name;
        this.pages = pages;
    }

    /** Says policy, month, what it is, and the run; no character that a file system refuses. */
    public String fileName() {
        return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_") + "." + format.name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return format.mediaType();
    }

    /** @param out stays open */
    public void write(OutputStream out) throws IOException {
        try {
            if (format == Format.PDF) {
                new PdfFile(month, name).write(print, out);
            } else {
                WorksheetFile.write(print, month, out);
            }
        } catch (ExceptionConverter withoutCause) {
            if (withoutCause.getException() instanceof IOException notWritten) {
                throw notWritten;
            }
            throw withoutCause;
        } catch (JRException broken) {
            for (Throwable cause = broken.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof IOException notWritten) {
                    throw notWritten;
                }
            }
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
