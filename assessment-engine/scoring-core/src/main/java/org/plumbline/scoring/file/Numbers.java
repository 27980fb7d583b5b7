package org.plumbline.scoring.file;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.Catalogue.Range;
import org.plumbline.scoring.input.PlainNumber;

/** Reads numbers exactly. Equal numbers come out equal: 1, 1.0 and 1,000.00 ÷ 1000 have one form, without trailing zeros. */
final class Numbers {

    private static final int MOST_DIGITS = 18;
    private static final int LONGEST = 60;
    private static final String DIGITS = "[+-]?(?:\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.\\d+)?";
    private static final Pattern NUMBER = Pattern.compile(DIGITS);
    private static final Pattern POWER = Pattern.compile(DIGITS + "[eE][+-]?\\d+");
    private static final Pattern WITH_UNIT = Pattern.compile("(" + DIGITS + ")\\s*(\\D{1,10})");

    private Numbers() {
    }

    static BigDecimal decimal(String cell) throws BadCell {
        String text = Wording.narrow(cell);
        // looked at before anything is built of it: 1e9999999 would fill the memory
        if (text.length() > LONGEST) {
            boolean digitsOnly = text.chars().allMatch(c -> "+-.,0123456789".indexOf(c) >= 0);
            throw digitsOnly ? new BadCell(IntakeCode.NUMBER_TOO_LONG, MOST_DIGITS) : new BadCell(IntakeCode.NOT_A_NUMBER);
        }
        if (!NUMBER.matcher(text).matches()) {
            throw notPlain(text);
        }
        String digits = text.replace(",", "");
        int point = digits.indexOf('.');
        int whole = (point < 0 ? digits.length() : point) - (Character.isDigit(digits.charAt(0)) ? 0 : 1);
        int decimals = point < 0 ? 0 : digits.length() - point - 1;
        if (whole > MOST_DIGITS || decimals > MOST_DIGITS) {
            throw new BadCell(IntakeCode.NUMBER_TOO_LONG, MOST_DIGITS);
        }
        return PlainNumber.of(new BigDecimal(digits));
    }

    /** A fraction, or a percentage that becomes one. */
    static BigDecimal rate(String cell) throws BadCell {
        String text = Wording.narrow(cell);
        return text.endsWith("%")
                ? PlainNumber.of(decimal(text.substring(0, text.length() - 1)).movePointLeft(2))
                : decimal(text);
    }

    static BigDecimal whole(String cell) throws BadCell {
        BigDecimal value = decimal(cell);
        if (value.scale() > 0) {
            throw new BadCell(IntakeCode.NOT_WHOLE);
        }
        return value;
    }

    /** A whole number within bounds, both inclusive. */
    static CellParser<Integer> wholeWithin(int least, int greatest) {
        Range range = new Range(BigDecimal.valueOf(least), BigDecimal.valueOf(greatest));
        return cell -> within(range, whole(cell), new Text("", "")).intValueExact();
    }

    static BigDecimal within(Range range, BigDecimal value, Text hint) throws BadCell {
        if (range != null && !range.contains(value)) {
            throw new BadCell(IntakeCode.OUT_OF_RANGE, range.least().toPlainString(), range.greatest().toPlainString(), hint);
        }
        return value;
    }

    private static BadCell notPlain(String text) {
        if (text.endsWith("%") && NUMBER.matcher(text.substring(0, text.length() - 1)).matches()) {
            return new BadCell(IntakeCode.PERCENT_NOT_RATE);
        }
        if (POWER.matcher(text).matches()) {
            return new BadCell(IntakeCode.NUMBER_AS_POWER);
        }
        Matcher unit = WITH_UNIT.matcher(text);
        return unit.matches() && unit.group(2).codePoints().allMatch(Character::isLetter)
                ? new BadCell(IntakeCode.NUMBER_WITH_UNIT, unit.group(2), unit.group(1))
                : new BadCell(IntakeCode.NOT_A_NUMBER);
    }
}
