package org.plumbline.service.report;

import java.awt.Font;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

import net.sf.jasperreports.engine.fonts.FontUtil;

/**
 * Puts text into letters that the embedded font has. A character that it lacks becomes 〓 in its place, the printer's sign for a missing
 * sort, and is remembered with the person it belongs to: a rare name may be printed incompletely, but never without saying so.
 */
final class Lettering {

    static final String FAMILY = "Noto Sans SC";
    private static final String MISSING = "〓";

    /**
     * Characters of one person that could not be printed.
     *
     * @param no         empty where they belong to nobody in particular
     * @param codePoints in their order, each once
     */
    record Lacking(String no, String name, TreeSet<Integer> codePoints) { }

    private final Font font;
    /** Code points that were looked up, and those of them that can be printed: the font is slow to tell, and few characters make many rows. */
    private final BitSet known = new BitSet();
    private final BitSet printable = new BitSet();
    private final Map<String, Lacking> lacking = new LinkedHashMap<>();

    Lettering(FontUtil fonts) {
        font = fonts.getFontInfo(FAMILY, Locale.ROOT).getFontFamily().getNormalFace().getFont();
    }

    /** @param no of the person whom the text is about; empty: nobody */
    String print(String text, String no, String name) {
        if (text == null || text.codePoints().allMatch(this::has)) {
            return text;
        }
        StringBuilder printed = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (has(point)) {
                printed.appendCodePoint(point);
            } else {
                printed.append(MISSING);
                lacking.computeIfAbsent(no, any -> new Lacking(no, name, new TreeSet<>())).codePoints().add(point);
            }
        });
        return printed.toString();
    }

    private boolean has(int point) {
        if (!known.get(point)) {
            known.set(point);
            printable.set(point, isPrintable(point));
        }
        return printable.get(point);
    }

    /** Signs that steer the direction or joining of others are not printed blindly: they can make a line read otherwise than it is written. */
    private boolean isPrintable(int point) {
        return point == '\n' || point >= ' ' && font.canDisplay(point) && !Character.isISOControl(point) && Character.getType(point) != Character.FORMAT;
    }

    /** In the order in which they were met. */
    List<Lacking> lacking() {
        return new ArrayList<>(lacking.values());
    }

    /** The words for one of them: U+20BB7. */
    static String codePoint(int point) {
        return String.format("U+%04X", point);
    }
}
