package org.plumbline.service.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.plumbline.scoring.input.Figure;
import org.plumbline.service.CanonicalMap;

/**
 * The figures of a record as one text. Each value says by its first letter what it is, so that it can be read whatever became of the
 * catalogue: n a number, f a flag, c a code, l a list of codes, - not applicable. A missing figure is absent.
 */
final class FigureText {

    private static final String BETWEEN = "\n";

    private FigureText() {
    }

    static String write(SortedMap<String, Figure> figures) {
        SortedMap<String, String> texts = new TreeMap<>();
        figures.forEach((item, figure) -> {
            if (figure != Figure.Absent.MISSING) {
                texts.put(item, text(figure));
            }
        });
        return CanonicalMap.write(texts);
    }

    static SortedMap<String, Figure> read(String text) {
        SortedMap<String, Figure> figures = new TreeMap<>();
        CanonicalMap.read(text).forEach((item, value) -> figures.put(item, figure(value)));
        return figures;
    }

    /** As a person reads it. */
    static String shown(Figure figure) {
        return figure == Figure.Absent.NOT_APPLICABLE ? "不适用" : text(figure).substring(1).replace(BETWEEN, ";");
    }

    private static String text(Figure figure) {
        if (figure instanceof Figure.Amount amount) {
            return "n" + CanonicalMap.plain(amount.value()).toPlainString();
        }
        if (figure instanceof Figure.Flag flag) {
            return "f" + flag.value();
        }
        if (figure instanceof Figure.Choice choice) {
            return "c" + choice.code();
        }
        if (figure instanceof Figure.Choices choices) {
            return "l" + String.join(BETWEEN, choices.codes());
        }
        return "-";
    }

    private static Figure figure(String text) {
        String value = text.substring(1);
        return switch (text.charAt(0)) {
            case 'n' -> new Figure.Amount(new BigDecimal(value));
            case 'f' -> new Figure.Flag(Boolean.parseBoolean(value));
            case 'c' -> new Figure.Choice(value);
            case 'l' -> new Figure.Choices(value.isEmpty() ? List.of() : List.of(value.split(BETWEEN)));
            case '-' -> Figure.Absent.NOT_APPLICABLE;
            default -> throw new IllegalStateException("no figure is written as " + text);
        };
    }
}
