package org.plumbline.scoring.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The functions that an amount may be made with; each is a method of {@link Fact} of the same name. */
enum Helper {

    PLUS("plus", ValueType.NUMBER, ValueType.NUMBER),
    MINUS("minus", ValueType.NUMBER, ValueType.NUMBER),
    TIMES("times", ValueType.NUMBER, ValueType.NUMBER),
    LEAST("least", ValueType.NUMBER, ValueType.NUMBER),
    GREATEST("greatest", ValueType.NUMBER, ValueType.NUMBER),
    RATIO("ratio", ValueType.NUMBER, ValueType.NUMBER),
    SHORT_OF("shortOf", ValueType.NUMBER, ValueType.NUMBER),
    OVER("over", ValueType.NUMBER, ValueType.NUMBER),
    BETWEEN("between", ValueType.NUMBER, ValueType.NUMBER, ValueType.NUMBER),
    PER_STEP("perStep", ValueType.NUMBER, ValueType.STEPS),
    BRACKET("bracket", ValueType.NUMBER, ValueType.BRACKETS),
    LOOKUP("lookup", ValueType.CODE, ValueType.TABLE),
    AT_PLACE("atPlace", ValueType.NUMBER, ValueType.NUMBER, ValueType.TABLE);

    private final String word;
    private final List<ValueType> arguments;

    Helper(String word, ValueType... arguments) {
        this.word = word;
        this.arguments = List.of(arguments);
    }

    String word() {
        return word;
    }

    List<ValueType> arguments() {
        return arguments;
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Helper::word).toList();
    }

    static Optional<Helper> of(String word) {
        return Arrays.stream(values()).filter(helper -> helper.word.equals(word)).findFirst();
    }
}
