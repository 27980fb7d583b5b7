package org.plumbline.service.report;

import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How numbers are written, in templates and in sentences. */
final class Numbers {

    /** Two decimals at least, and as many as there are: nothing is rounded away. */
    static final String PATTERN = "#,##0.00##########";

    static final DecimalFormatSymbols SIGNS = DecimalFormatSymbols.getInstance(Locale.ROOT);

    private Numbers() {
    }
}
