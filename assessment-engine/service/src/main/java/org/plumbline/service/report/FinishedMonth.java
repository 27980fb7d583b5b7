package org.plumbline.service.report;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.AssesseeKind;
import org.plumbline.scoring.input.Catalogue.Attribute;
import org.plumbline.scoring.input.Catalogue.Column;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.service.run.ScoringRun;

/** A finished run, with the words for what is in it. */
record FinishedMonth(ScoringRun run, PolicyVersion version, Locale language) {

    /** Of the whole country; a report reads the same wherever it is printed. */
    static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    private static final int SHORT = 12;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZONE);
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q(\\d)");

    Policy policy() {
        return version.policy();
    }

    boolean isOfUnits() {
        return policy().assessee() == AssesseeKind.UNIT;
    }

    String in(Word word, Object... arguments) {
        return word.in(language, arguments);
    }

    String in(Text text) {
        return text.in(language);
    }

    String in(String zh, String en) {
        return zh == null ? "" : new Text(zh, en).in(language);
    }

    /** What the catalogue shows in a column; empty where it names no attribute for it, or the value is not known. */
    String shown(Column column, Map<String, String> attributes) {
        return version.catalogue().shownAs(column).map(Attribute::code).map(attributes::get).orElse("");
    }

    /** A number as it is read: two decimals at least, thousands apart, nothing cut off. */
    String number(BigDecimal number) {
        return number == null ? "" : new DecimalFormat(Numbers.PATTERN, Numbers.SIGNS).format(number);
    }

    String signed(BigDecimal points) {
        BigDecimal plain = points.signum() == 0 ? BigDecimal.ZERO : points.stripTrailingZeros();
        return plain.signum() < 0 ? "−" + plain.negate().toPlainString() : "+" + plain.toPlainString();
    }

    String title(Word kind) {
        return in(kind, in(policy().title()), period());
    }

    /** 2026年10月; in English as it is. */
    String period() {
        String label = run.period();
        if (!language.getLanguage().equals("zh")) {
            return label;
        }
        Matcher month = MONTH.matcher(label);
        if (month.matches()) {
            return month.group(1) + "年" + Integer.parseInt(month.group(2)) + "月";
        }
        Matcher quarter = QUARTER.matcher(label);
        return quarter.matches() ? quarter.group(1) + "年第" + quarter.group(2) + "季度" : label + "年度";
    }

    String foot() {
        return in(Word.FOOT, run.id(), in(Word.valueOf(run.kind().name())), run.revision(), run.versionChecksum().substring(0, SHORT), finished());
    }

    private String finished() {
        return TIME.format(run.finishedAt());
    }

    String counts() {
        return in(Word.COUNTS, run.assessees(), run.scored(), run.graded(), run.quarantined(), run.notTakingPart());
    }
}
