package org.plumbline.bench.peer;

import java.util.List;

/** Names, operators and numbers as Aviator and JEXL both write them; they differ in what is nothing and in how a decimal is marked. */
record PlainSyntax(String nothing, String decimal, String between) implements ExpressionRule.Syntax {

    @Override
    public String known(String figure, String... comparisons) {
        return figure + " != " + nothing + " && " + String.join(" && ", List.of(comparisons));
    }

    @Override
    public String compare(String left, String operator, String right) {
        return left + " " + operator + " " + right;
    }

    @Override
    public String figure(String name) {
        return name;
    }

    @Override
    public String mark(String name) {
        return name;
    }

    @Override
    public String between(String value, String from, String to) {
        return between + "(" + value + ", " + from + ", " + to + ")";
    }

    @Override
    public String number(int number) {
        return number + decimal;
    }
}
