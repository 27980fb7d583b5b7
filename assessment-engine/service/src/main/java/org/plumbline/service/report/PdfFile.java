package org.plumbline.service.report;

import java.io.OutputStream;
import java.security.SecureRandom;
import java.text.AttributedCharacterIterator.Attribute;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.SimplePdfReportConfiguration;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfProducerContext;
import net.sf.jasperreports.pdf.common.PdfProducerFactory;
import org.plumbline.service.Checksum;

/** Writes a PDF whose date and identity are those of the run, where the library would take the clock and chance. */
final class PdfFile {

    private static final int ID_BYTES = 16;

    private static final SecureRandom ALWAYS_THE_SAME = new SecureRandom() {

        private static final long serialVersionUID = 1L;

        @Override
        public double nextDouble() {
            return 0;
        }
    };

    private final FinishedMonth month;
    private final String name;

    /** @param name of the report; the reports of one run are different documents */
    PdfFile(FinishedMonth month, String name) {
        this.month = month;
        this.name = name;
    }

    void write(JasperPrint print, OutputStream out) throws JRException {
        JRPdfExporter exporter = new JRPdfExporter() {

            @Override
            protected PdfProducerFactory getPdfProducerFactory() {
                return Producer::new;
            }
        };
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setMetadataTitle(print.getName());
        configuration.setMetadataCreator("Plumbline 准绳");
        configuration.setTagLanguage(month.language().getLanguage());
        exporter.setConfiguration(configuration);
        // lines are broken as they were when they were measured; the library's own way would begin a line with a comma
        SimplePdfReportConfiguration lines = new SimplePdfReportConfiguration();
        lines.setForceLineBreakPolicy(true);
        exporter.setConfiguration(lines);
        exporter.exportReport();
    }

    private final class Producer extends ClassicPdfProducer {

        Producer(PdfProducerContext context) {
            super(context);
        }

        /** A font that is embedded in part is named after the part; the library would name it by chance. */
        @Override
        public Font getFont(Map<Attribute, Object> attributes, Locale locale) {
            Font font = super.getFont(attributes, locale);
            font.getBaseFont().setSecureRandom(ALWAYS_THE_SAME);
            return font;
        }

        @Override
        public void close() {
            PdfDictionary about = getPdfWriter().getInfo();
            PdfDate finished = new PdfDate(GregorianCalendar.from(month.run().finishedAt().atZone(FinishedMonth.ZONE)));
            about.put(PdfName.CREATIONDATE, finished);
            about.put(PdfName.MODDATE, finished);
            about.put(PdfName.FILEID, identity());
            super.close();
        }

        /** Of result and report: a PDF names it twice, as it was made and as it is now. */
        private PdfArray identity() {
            byte[] bytes = HexFormat.of().parseHex(Checksum.of(month.run().resultChecksum() + name).substring(0, 2 * ID_BYTES));
            PdfArray identity = new PdfArray();
            identity.add(new PdfString(bytes).setHexWriting(true));
            identity.add(new PdfString(bytes).setHexWriting(true));
            return identity;
        }
    }
}
