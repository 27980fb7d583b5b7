package org.plumbline.scoring.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

import org.dhatim.fastexcel.reader.Cell;
import org.plumbline.scoring.input.PlainNumber;

/** The text of a sheet's cell as its writer meant it: dates as dates, numbers in full and as short as they are unambiguous. */
final class SheetCell {

    /** What a format holds besides its letters: quoted words, colours and languages in brackets, escaped signs. */
    private static final Pattern NOT_LETTERS_OF_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|\\*.");
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final int DIGITS_OF_SHEETS = 15;
    private static final int DIGITS_OF_DOUBLE = 17;
    /** Beyond, a number is refused anyway; until then its digits are written out. */
    private static final int LARGEST_EXPONENT = 40;

    private SheetCell() {
    }

    static String text(Cell cell, boolean from1904) {
        if (cell == null) {
            return "";
        }
        Object value = cell.getValue();
        if (value == null) {
            // a number that the reader gave up on has no value, and must not pass for a blank
            return cell.getRawValue() == null ? "" : cell.getRawValue();
        }
        if (value instanceof BigDecimal number) {
            return isDate(cell) && number.signum() > 0 && number.compareTo(LAST_DAY) <= 0
                    ? day(number, from1904) : number(number);
        }
        return value instanceof Boolean flag ? flag.toString().toUpperCase(Locale.ROOT) : value.toString();
    }

    /**
     * Sheets keep binary numbers and write them with 17 digits, so that 1.1 stands in the file as 1.1000000000000001. The shortest
     * decimal of the same binary number is what was typed.
     */
    static String number(BigDecimal written) {
        if (written.precision() - written.scale() > LARGEST_EXPONENT || written.scale() > LARGEST_EXPONENT * 10) {
            return written.toString();
        }
        if (written.precision() <= DIGITS_OF_SHEETS) {
            return PlainNumber.of(written).toPlainString();
        }
        double binary = written.doubleValue();
        for (int digits = DIGITS_OF_SHEETS; digits < DIGITS_OF_DOUBLE; digits++) {
            BigDecimal shorter = written.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (shorter.doubleValue() == binary) {
                return PlainNumber.of(shorter).toPlainString();
            }
        }
        return PlainNumber.of(written).toPlainString();
    }

    /** Sheets count days from the end of 1899, with a 29th of February 1900 that never was, or from the start of 1904. */
    private static String day(BigDecimal written, boolean from1904) {
        // a time that was computed may lie a hair below midnight
        int days = written.setScale(8, RoundingMode.HALF_UP).setScale(0, RoundingMode.DOWN).intValueExact();
        if (from1904) {
            return LocalDate.of(1904, 1, 1).plusDays(days).toString();
        }
        return days == 60 ? "1900-02-29" : LocalDate.of(1899, 12, days < 60 ? 31 : 30).plusDays(days).toString();
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id == null) {
            return false;
        }
        // 27 to 36 and 50 to 58 are the Chinese dates, which have a number but no text
        if (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58) {
            return true;
        }
        String format = cell.getDataFormatString();
        if (format == null || format.equalsIgnoreCase("General")) {
            return false;
        }
        String letters = NOT_LETTERS_OF_FORMAT.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return letters.indexOf('y') >= 0 || letters.indexOf('d') >= 0;
    }
}
