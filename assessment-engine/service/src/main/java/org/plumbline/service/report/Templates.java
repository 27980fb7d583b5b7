package org.plumbline.service.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import org.springframework.stereotype.Component;

/** The templates of the printed reports: those of this program and no others, because a template is a program. Compiled at their first use. */
@Component
class Templates {

    /** The layouts there are. */
    enum Layout {
        /** Places of officers, printed. */ RANKING,
        /** Places of units, printed. */ UNITS,
        /** Places of officers as a worksheet. */ RANKING_SHEET,
        /** Places of units as a worksheet. */ UNITS_SHEET,
        /** Rewards and penalties, printed. */ OUTCOMES,
        /** Rewards and penalties as a worksheet. */ OUTCOMES_SHEET,
        /** One score sheet, printed. */ SCORE_SHEET,
        /** Budgets, within another. */ CHECKS,
        /** Who has to sign, within another. */ SIGN_OFF,
        /** Headed remarks, within another. */ NOTES;

        String resource() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".jrxml";
        }
    }

    private final Map<Layout, JasperReport> compiled = new ConcurrentHashMap<>();

    JasperReport of(Layout layout) {
        return compiled.computeIfAbsent(layout, Templates::compile);
    }

    JasperReportsContext context() {
        return DefaultJasperReportsContext.getInstance();
    }

    private static JasperReport compile(Layout layout) {
        try (InputStream text = Templates.class.getResourceAsStream(layout.resource())) {
            return JasperCompileManager.compileReport(JRXmlLoader.load(text));
        } catch (JRException broken) {
            throw new IllegalStateException("the template " + layout.resource() + " cannot be compiled", broken);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
