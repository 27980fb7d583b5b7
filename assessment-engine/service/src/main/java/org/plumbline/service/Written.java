package org.plumbline.service;

import org.plumbline.scoring.finding.Code;
import org.plumbline.scoring.finding.LookAlike;
import org.plumbline.scoring.finding.Notice;
import org.plumbline.scoring.finding.Severity;
import org.plumbline.scoring.finding.Text;

/** A text that somebody wrote for others to read: what breaks rows, turns round what stands beside it or is half a character is no part of one. */
public final class Written {

    enum Refused implements Code {

        BAD_CHARACTER("API-026", "{0} 的第 {1} 个字符是 {2}，不能使用", "character {1} of {0} is {2}, which cannot be used", "请删去该字符", "delete it");

        private final Notice notice;

        Refused(String id, String zh, String en, String remedyZh, String remedyEn) {
            notice = new Notice(id, Severity.ERROR, new Text(zh, en), new Text(remedyZh, remedyEn));
        }

        @Override
        public Notice notice() {
            return notice;
        }
    }

    private Written() {
    }

    /**
     * The text with the line ends of every system as one character.
     *
     * @param field in which it is written, for the message
     * @throws Refusal naming the first control character that is no line end or tab, control of direction or half of a surrogate pair
     */
    public static String of(String field, String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        int position = 0;
        for (int at = 0; at < lines.length(); at += Character.charCount(lines.codePointAt(at))) {
            position++;
            int point = lines.codePointAt(at);
            if (isNoSign(point)) {
                throw Refusal.wrongInput(Refused.BAD_CHARACTER, field, field, position, LookAlike.code(point));
            }
        }
        return lines;
    }

    private static boolean isNoSign(int point) {
        boolean isControl = Character.isISOControl(point) && point != '\n' && point != '\t';
        boolean turns = point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
        return isControl || turns || Character.getType(point) == Character.SURROGATE;
    }
}
