package org.plumbline.service.report;

import java.math.BigDecimal;

/** Reads an amount in capitals as a clerk does: digit, place, group; written without a look at how the words are made. */
final class ReadCapitals {

    private ReadCapitals() {
    }

    static BigDecimal of(String words) {
        String rest = words.substring("人民币".length());
        boolean negative = rest.startsWith("负");
        BigDecimal whole = BigDecimal.ZERO;
        BigDecimal group = BigDecimal.ZERO;
        BigDecimal digit = BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        for (char sign : (negative ? rest.substring(1) : rest).toCharArray()) {
            int value = "零壹贰叁肆伍陆柒捌玖".indexOf(sign);
            if (value >= 0) {
                digit = BigDecimal.valueOf(value);
                continue;
            }
            switch (sign) {
                case '拾', '佰', '仟' -> group = group.add(digit.movePointRight(1 + "拾佰仟".indexOf(sign)));
                case '万' -> {
                    whole = whole.add(group.add(digit).movePointRight(4));
                    group = BigDecimal.ZERO;
                }
                case '亿' -> {
                    whole = whole.add(group).add(digit).movePointRight(8);
                    group = BigDecimal.ZERO;
                }
                case '元' -> sum = whole.add(group).add(digit);
                case '角' -> sum = sum.add(digit.movePointLeft(1));
                case '分' -> sum = sum.add(digit.movePointLeft(2));
                case '整' -> { }
                default -> throw new IllegalArgumentException(words);
            }
            digit = BigDecimal.ZERO;
        }
        return negative ? sum.negate() : sum;
    }
}
