package org.plumbline.service.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.fill.JRGzipVirtualizer;
import net.sf.jasperreports.engine.fonts.FontUtil;
import org.plumbline.scoring.report.CsvTable;
import org.plumbline.service.report.Templates.Layout;

/** Fills one template with the rows of one run. */
final class Filling {

    /** Laid-out pages that stay uncompressed. */
    static final int PAGES_AT_HAND = 50;

    private final Templates templates;
    private final FinishedMonth month;
    private final Format format;
    private final Layout layout;
    private final Lettering lettering;
    private final Map<String, Object> parameters = new HashMap<>();
    private String fileName;

    Filling(Templates templates, FinishedMonth month, Format format, Layout layout, Word title) {
        this.templates = templates;
        this.month = month;
        this.format = format;
        this.layout = layout;
        this.lettering = new Lettering(FontUtil.getInstance(templates.context()));
        this.fileName = month.title(title) + "-" + month.run().id();
        parameters.put(JRParameter.REPORT_LOCALE, month.language());
        parameters.put(JRParameter.REPORT_RESOURCE_BUNDLE, new WordBundle(month.language()));
        parameters.put(JRParameter.IS_IGNORE_PAGINATION, format == Format.XLSX);
        text("nameHeading", month.in(month.isOfUnits() ? Word.DEPARTMENT : Word.NAME), "", "");
        text("noHeading", month.in(month.isOfUnits() ? Word.UNIT_NUMBER : Word.NUMBER), "", "");
        text("title", month.title(title), "", "");
        text("counts", month.counts(), "", "");
        text("foot", month.foot(), "", "");
        text("hash", month.in(Word.FOOT_HASH, month.run().resultChecksum()), "", "");
    }

    /** The file is about one assessee, and is named so. */
    void about(String no) {
        fileName += "-" + no;
    }

    /** @param no of the person whom it is about; empty: nobody */
    void text(String parameter, String text, String no, String name) {
        parameters.put(parameter, fit(text, no, name));
    }

    private String fit(String text, String no, String name) {
        return format == Format.PDF ? lettering.print(text, no, name) : cell(text);
    }

    /** As it is, but no formula, and nothing that a worksheet cannot hold. */
    private static String cell(String text) {
        return text == null ? null : CsvTable.harmless(text).replaceAll("[\\p{Cntrl}&&[^\n\t\r]]", "\uFFFD");
    }

    <T extends Record & Records.Row> void within(String name, Layout inner, Class<T> type, Iterable<T> rows) {
        parameters.put(name, templates.of(inner));
        parameters.put(name + "_ROWS", records(type, rows));
    }

    /** What is said at the end, before the characters that the font lacks. */
    void notes(List<Rows.Note> first) {
        within("NOTES", Layout.NOTES, Rows.Note.class, Notes.all(first, month, lettering));
    }

    private <T extends Record & Records.Row> Records<T> records(Class<T> type, Iterable<T> rows) {
        return new Records<>(type, rows, (text, row) -> fit(text, row.no(), row.name()));
    }

    <T extends Record & Records.Row> Printout print(Class<T> type, Iterable<T> rows, boolean many) {
        JRGzipVirtualizer compressed = many ? new JRGzipVirtualizer(PAGES_AT_HAND) : null;
        try {
            if (many) {
                parameters.put(JRParameter.REPORT_VIRTUALIZER, compressed);
            }
            JasperPrint print = JasperFillManager.getInstance(templates.context()).fill(templates.of(layout), parameters, records(type, rows));
            print.setName(month.in(month.policy().title()) + " " + month.run().period());
            return new Printout(print, format, month, fileName, compressed);
        } catch (JRException broken) {
            throw new IllegalStateException("the template of " + layout + " cannot be filled", broken);
        }
    }
}
