package org.plumbline.scoring.policy;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Lexicon;
import org.plumbline.scoring.finding.Suggestion;
import org.plumbline.scoring.finding.Text;

/** Reads numbers and quantities as packs write them, and says what was probably meant where something else stands. */
public final class WrittenNumber {

    private static final int MOST_DIGITS = 30;

    private WrittenNumber() {
    }

    static Optional<Quantity> quantity(Yaml.Scalar scalar, Findings findings) {
        if (scalar.text().startsWith("p.")) {
            return Optional.of(new Quantity.OfParameter(scalar.text().substring(2), scalar.place()));
        }
        return number(scalar, findings, OR_PARAMETER, findings.parameters()).map(number -> new Quantity.Fixed(number, scalar.place()));
    }

    private static final Text OR_PARAMETER = new Text("，或 p.参数名", ", or p.name");

    /** A plain decimal: no exponent, no separators, at most {@value #MOST_DIGITS} digits. */
    public static Optional<BigDecimal> number(Yaml yaml, Findings findings) {
        return number(yaml, findings, Text.same(""), Lexicon.NONE);
    }

    /** @param or what can stand here, too; {@code words} of it are suggested where something near to one stands here */
    public static Optional<BigDecimal> number(Yaml yaml, Findings findings, Text or, Lexicon words) {
        if (yaml instanceof Yaml.Scalar scalar && scalar.text().length() <= MOST_DIGITS && scalar.text().matches("-?\\d+(\\.\\d+)?")) {
            return Optional.of(new BigDecimal(scalar.text()));
        }
        String shown = yaml instanceof Yaml.Scalar scalar ? scalar.text() : "[…]";
        Supplier<Text> meant = () -> plainNumber(shown).map(number -> Suggestion.clause(number, List.of(number))).orElseGet(() -> Suggestion.clause(shown, words.written(), words));
        findings.add(PolicyCode.NOT_A_NUMBER, yaml.place(), shown, meant, or);
        return Optional.empty();
    }

    private static final Pattern PERCENT = Pattern.compile("(-?\\d{1,20}(\\.\\d{1,10})?)\\s*%");

    /** What a number with a percent sign, full-width digits or separators is when it is written plainly. */
    private static Optional<String> plainNumber(String text) {
        String half = Normalizer.normalize(text.length() > MOST_DIGITS ? "" : text, Normalizer.Form.NFKC).strip();
        Matcher percent = PERCENT.matcher(half);
        if (percent.matches()) {
            return Optional.of(new BigDecimal(percent.group(1)).movePointLeft(2).stripTrailingZeros().toPlainString());
        }
        String plain = half.replaceAll("(?<=\\d)[,_ ](?=\\d{3})", "").replaceAll("^\\+", "").replaceAll("^(-?)\\.(?=\\d)", "$10.");
        return plain.matches("-?\\d+(\\.\\d+)?") ? Optional.of(plain) : Optional.empty();
    }
}
