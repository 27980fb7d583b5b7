package org.plumbline.service.report;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An amount of money in the capitals of financial documents 大写金额, which nobody can alter with a stroke: 人民币壹仟零伍元整.
 * Exact: yuan, jiao and fen, nothing is rounded.
 */
final class CapitalAmount {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    /** 10^16, the first amount that has no words any more; the greatest is counted in 万亿. */
    private static final BigInteger TOO_MUCH = BigInteger.TEN.pow(16);
    private static final long GROUP = 10_000;
    private static final long YI = GROUP * GROUP;

    private CapitalAmount() {
    }

    /** Whether it has words: no parts of a fen, at most 16 digits of yuan. */
    static boolean has(BigDecimal amount) {
        BigDecimal plain = amount.abs().stripTrailingZeros();
        return plain.scale() <= 2 && plain.toBigInteger().compareTo(TOO_MUCH) < 0;
    }

    /**
     * In words: 整 follows whole yuan and whole jiao, 零 stands once where places between two digits are empty.
     *
     * @param amount in yuan
     * @throws IllegalArgumentException where it has parts of a fen, or its yuan have more than 16 digits
     */
    static String of(BigDecimal amount) {
        if (!has(amount)) {
            throw new IllegalArgumentException("parts of a fen, or more than 9999 万亿: " + amount.toPlainString());
        }
        BigInteger[] yuanAndFen = amount.abs().movePointRight(2).toBigIntegerExact().divideAndRemainder(BigInteger.valueOf(100));
        return "人民币" + (amount.signum() < 0 ? "负" : "") + words(yuanAndFen[0].longValueExact(), yuanAndFen[1].intValueExact());
    }

    private static String words(long yuan, int hundredths) {
        int jiao = hundredths / 10;
        int fen = hundredths % 10;
        String whole = yuan == 0 ? "" : number(yuan) + "元";
        if (hundredths == 0) {
            return (yuan == 0 ? "零元" : whole) + "整";
        }
        if (fen == 0) {
            return whole + DIGITS.charAt(jiao) + "角整";
        }
        String tenths = jiao > 0 ? DIGITS.charAt(jiao) + "角" : yuan == 0 ? "" : "零";
        return whole + tenths + DIGITS.charAt(fen) + "分";
    }

    /** @param number from 1 on */
    private static String number(long number) {
        return above(number, YI, "亿");
    }

    /** Splits at a unit: what stands above it is a number of its own. */
    private static String above(long number, long unit, String name) {
        long high = number / unit;
        long low = number % unit;
        if (high == 0) {
            return unit == YI ? above(low, GROUP, "万") : group(low);
        }
        String words = (unit == YI ? number(high) : group(high)) + name;
        if (low == 0) {
            return words;
        }
        // the place just below the unit is empty: 壹万零伍佰, 壹亿零伍佰万
        return words + (low < unit / 10 ? "零" : "") + above(low, GROUP, "万");
    }

    /** @param number 1..9999 */
    private static String group(long number) {
        StringBuilder words = new StringBuilder();
        boolean skipped = false;
        for (int place = PLACES.length - 1; place >= 0; place--) {
            int digit = (int) (number / (long) Math.pow(10, place) % 10);
            if (digit == 0) {
                skipped = true;
                continue;
            }
            words.append(skipped && words.length() > 0 ? "零" : "").append(DIGITS.charAt(digit)).append(PLACES[place]);
            skipped = false;
        }
        return words.toString();
    }
}
