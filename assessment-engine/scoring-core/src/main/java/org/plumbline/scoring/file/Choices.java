package org.plumbline.scoring.file;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.plumbline.scoring.finding.Suggestion;

/** Reads cells that choose among known words. */
final class Choices {

    private static final Map<String, Boolean> FLAGS = Map.ofEntries(
            Map.entry("是", true), Map.entry("true", true), Map.entry("1", true), Map.entry("y", true), Map.entry("yes", true),
            Map.entry("√", true), Map.entry("✓", true),
            Map.entry("否", false), Map.entry("false", false), Map.entry("0", false), Map.entry("n", false), Map.entry("no", false),
            Map.entry("×", false), Map.entry("✗", false));

    private Choices() {
    }

    static boolean flag(String cell) throws BadCell {
        Boolean value = FLAGS.get(Wording.key(cell));
        if (value == null) {
            throw new BadCell(IntakeCode.NOT_A_FLAG);
        }
        return value;
    }

    /** The listed value that the cell names, whatever its width and case. */
    static String oneOf(List<String> values, String cell) throws BadCell {
        if (values.contains(cell)) {
            return cell;
        }
        String key = Wording.key(cell);
        for (String value : values) {
            if (Wording.key(value).equals(key)) {
                return value;
            }
        }
        throw new BadCell(IntakeCode.CODE_UNKNOWN, RowCells.shown(cell), Suggestion.clause(cell, values), String.join("、", values));
    }

    /** Separated by 、 or ; and sorted; saying one twice is saying it once. */
    static List<String> someOf(List<String> values, String cell) throws BadCell {
        TreeSet<String> chosen = new TreeSet<>();
        for (String part : cell.split("[、;；]")) {
            String word = Wording.clean(part);
            if (!word.isEmpty()) {
                chosen.add(oneOf(values, word));
            }
        }
        return chosen.isEmpty() ? List.of(oneOf(values, cell)) : List.copyOf(chosen);
    }
}
