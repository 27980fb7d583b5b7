package org.plumbline.service.report;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import org.plumbline.cli.OpenService;
import org.plumbline.service.policy.Policies;
import org.plumbline.service.run.Runs;
import org.plumbline.service.run.ScoringRun;

/**
 * The same ranking as the library alone would print it: the same compiled template, the same rows, ready in memory as maps, filled and
 * written with the library's defaults. No database, no look at characters, no compressed pages, no date of the run.
 */
public final class BareRanking {

    private final Templates templates;
    private final FinishedMonth month;
    private final Collection<Map<String, ?>> rows = new ArrayList<>();

    public BareRanking(OpenService service, ScoringRun run) throws ReflectiveOperationException {
        templates = service.get(Templates.class);
        month = new FinishedMonth(run, service.get(Policies.class).read(service.get(Policies.class).version(run.version())), Locale.CHINESE);
        for (Iterator<Supplier<Iterable<Rows.Place>>> pieces = service.get(RankingRows.class).of(month).iterator(); pieces.hasNext();) {
            for (Rows.Place place : pieces.next().get()) {
                rows.add(asMap(place));
            }
        }
    }

    private static Map<String, Object> asMap(Rows.Place place) throws ReflectiveOperationException {
        Map<String, Object> row = new HashMap<>();
        for (RecordComponent component : Rows.Place.class.getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            row.put(component.getName(), component.getAccessor().invoke(place));
        }
        return row;
    }

    public int size() {
        return rows.size();
    }

    /** @return the PDF */
    public byte[] print() throws JRException {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(JRParameter.REPORT_LOCALE, month.language());
        parameters.put(JRParameter.REPORT_RESOURCE_BUNDLE, new WordBundle(month.language()));
        parameters.put("title", month.title(Word.RANKING_TITLE));
        parameters.put("counts", month.counts());
        parameters.put("foot", month.foot());
        parameters.put("hash", month.run().resultChecksum());
        parameters.put("NOTES", templates.of(Templates.Layout.NOTES));
        parameters.put("NOTES_ROWS", new JREmptyDataSource(0));
        JasperPrint print = JasperFillManager.getInstance(templates.context()).fill(templates.of(Templates.Layout.RANKING), parameters, new JRMapCollectionDataSource(rows));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JRPdfExporter exporter = new JRPdfExporter(templates.context());
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.exportReport();
        return out.toByteArray();
    }

    /** The same rows by what the service does: read, made fit, laid out and written. @return the PDF */
    public static byte[] asTheServicePrintsIt(OpenService service, ScoringRun run) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Printout printout = service.get(PrintReports.class).ranking(run.id(), Format.PDF, Locale.CHINESE)) {
            printout.write(out);
        }
        return out.toByteArray();
    }
}
