package org.plumbline.scoring.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Place;

/** The cells of one row by meaning. Collects every mistake of the row instead of stopping at the first. */
final class RowCells {

    private static final int MOST_SHOWN = 60;
    private static final Pattern FORMULA_ERROR = Pattern.compile("#(REF!|DIV/0!|VALUE!|NAME\\?|N/A|NUM!|NULL!)");

    private final Layout layout;
    private final Line line;
    private final String file;
    private final Limits limits;
    private final List<Finding> mistakes = new ArrayList<>(0);

    RowCells(Layout layout, Line line, String file, Limits limits) {
        this.layout = layout;
        this.line = line;
        this.file = file;
        this.limits = limits;
        for (int i = layout.headers().size(); i < line.cells().size(); i++) {
            checkBeyondHeader(i);
        }
    }

    Layout layout() {
        return layout;
    }

    List<Finding> mistakes() {
        return mistakes;
    }

    boolean isGood() {
        return mistakes.isEmpty();
    }

    /** The parsed cell; null where it is blank, or wrong, which is then a mistake of the row. */
    <T> T read(int column, CellParser<T> parser) {
        if (column < 0) {
            return null;
        }
        String raw = line.cell(column);
        String text = Wording.clean(raw);
        if (text.isEmpty()) {
            return null;
        }
        try {
            checkText(text);
            return parser.parse(text);
        } catch (BadCell bad) {
            refuse(column, bad);
            return null;
        }
    }

    <T> T optional(KeyColumn column, CellParser<T> parser) {
        return read(layout.indexOf(column), parser);
    }

    /** As {@link #optional}; a blank cell is a mistake too. */
    <T> T required(KeyColumn column, CellParser<T> parser) {
        int index = layout.indexOf(column);
        if (Wording.clean(line.cell(index)).isEmpty()) {
            refuse(index, new BadCell(IntakeCode.CELL_BLANK));
            return null;
        }
        return read(index, parser);
    }

    /** For the words that name something: half-width and short, so that one thing has one name. */
    String key(String text) throws BadCell {
        String key = Wording.narrow(text);
        if (key.length() > limits.keyLength()) {
            throw new BadCell(IntakeCode.CELL_TOO_LONG, key.length(), limits.keyLength());
        }
        return key;
    }

    /** Free text, line breaks and all; null where it is blank. */
    String note(KeyColumn column) {
        int index = layout.indexOf(column);
        String text = index < 0 ? "" : line.cell(index);
        if (text.isBlank()) {
            return null;
        }
        try {
            checkLength(text);
            checkControls(text, "\n\r\t");
        } catch (BadCell bad) {
            refuse(index, bad);
        }
        return text;
    }

    /** A mistake in a cell that the table may not even have a column for. */
    void refuse(KeyColumn column, BadCell bad) {
        if (layout.has(column)) {
            refuse(layout.indexOf(column), bad);
        } else {
            mistakes.add(Finding.of(bad.code(), new Place(file, line.number(), 0, 0), bad.argumentsFor(column.title(), "")));
        }
    }

    private void refuse(int column, BadCell bad) {
        String header = column < layout.headers().size() ? layout.headers().get(column) : "";
        mistakes.add(Finding.of(bad.code(), new Place(file, line.number(), column + 1, 0),
                bad.argumentsFor(header, shown(Wording.clean(line.cell(column))))));
    }

    private void checkBeyondHeader(int column) {
        if (!Wording.clean(line.cell(column)).isEmpty()) {
            refuse(column, new BadCell(IntakeCode.CELL_BEYOND_HEADER, column + 1));
        }
    }

    private void checkText(String text) throws BadCell {
        checkLength(text);
        checkControls(text, "");
        if (text.charAt(0) == '#' && FORMULA_ERROR.matcher(text).matches()) {
            throw new BadCell(IntakeCode.CELL_IN_ERROR);
        }
    }

    private void checkLength(String text) throws BadCell {
        if (text.length() > limits.cellLength()) {
            throw new BadCell(IntakeCode.CELL_TOO_LONG, text.length(), limits.cellLength());
        }
    }

    private static void checkControls(String text, String allowed) throws BadCell {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && allowed.indexOf(c) < 0) {
                throw new BadCell(IntakeCode.CONTROL_CHARACTER, String.format("U+%04X", (int) c));
            }
        }
    }

    /** A value in a message: one line, and not a whole letter of it. */
    static String shown(String value) {
        StringBuilder shown = new StringBuilder();
        value.codePoints().limit(MOST_SHOWN).map(c -> Character.isISOControl(c) ? '\uFFFD' : c).forEach(shown::appendCodePoint);
        return value.codePointCount(0, value.length()) > MOST_SHOWN ? shown + "…" : shown.toString();
    }
}
