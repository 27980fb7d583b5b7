package org.plumbline.scoring.file;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.Catalogue.DataItem;
import org.plumbline.scoring.input.Figure;

/** Reads the figures of one item. Remembers what it has read: a million rows share a few thousand values. */
final class FigureParser implements CellParser<Figure> {

    private static final Set<String> NOT_APPLICABLE = Set.of("不适用", "n/a", "na", "/", "—", "-", "——", "--");
    private static final Text NO_HINT = new Text("", "");
    private static final Text RATE_HINT = new Text("，或写成百分数，如 95%", ", or a percentage such as 95%");
    private static final int MOST_REMEMBERED = 5_000;

    private final DataItem item;
    private final Map<String, Figure> known = new HashMap<>();

    FigureParser(DataItem item) {
        this.item = item;
    }

    @Override
    public Figure parse(String text) throws BadCell {
        Figure seen = known.get(text);
        if (seen != null) {
            return seen;
        }
        Figure figure = read(text);
        if (known.size() < MOST_REMEMBERED) {
            known.put(text, figure);
        }
        return figure;
    }

    private Figure read(String text) throws BadCell {
        // a catalogue may list a dash as a value; then it is that value
        if (!item.values().contains(text) && isNotApplicable(text)) {
            return Figure.Absent.NOT_APPLICABLE;
        }
        return switch (item.kind()) {
            case NUMBER -> new Figure.Amount(Numbers.within(item.range(), Numbers.decimal(text), NO_HINT));
            case COUNT -> new Figure.Amount(Numbers.within(item.range(), Numbers.whole(text), NO_HINT));
            case RATE -> new Figure.Amount(Numbers.within(item.range(), Numbers.rate(text), RATE_HINT));
            case FLAG -> new Figure.Flag(Choices.flag(text));
            case CODE -> new Figure.Choice(Choices.oneOf(item.values(), text));
            case LIST -> new Figure.Choices(Choices.someOf(item.values(), text));
        };
    }

    static boolean isNotApplicable(String text) {
        return NOT_APPLICABLE.contains(Wording.key(text));
    }
}
