package org.plumbline.scoring.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.LookAlike;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.PolicyBundle;

/** Cuts rule text into words that know their place. Whatever the rule language of policies has no use for is a finding here. */
final class RuleLexer {

    enum Kind { WORD, VARIABLE, TEXT, NUMBER, SIGN, END }

    /** @param text the word itself; of a TEXT what stands between the quotation marks */
    record Token(Kind kind, String text, Place place) {
        boolean is(String sign) {
            return (kind == Kind.SIGN || kind == Kind.WORD) && text.equals(sign);
        }
    }

    static final int LONGEST_STRING = 300;
    private static final int LONGEST_TEXT = 300_000;
    private static final int LONGEST_NAME = 64;
    private static final Pattern VARIABLE = Pattern.compile("\\$[\\p{L}_][\\p{L}\\p{Nd}_]{0,63}");
    private static final String[] TWO_CHARACTERS = {"==", "!=", "<=", ">="};
    private static final String ONE_CHARACTER = "():,;.@<>";
    /** What people write for a comparison, and what it is here. */
    private static final Map<Character, String> MATHEMATICAL = Map.of('≥', ">=", '≤', "<=", '≠', "!=", '=', "==", '＝', "==");
    private static final Pattern OTHER_LINE_END = Pattern.compile("\\r(?!\\n)|[\\u000B\\u000C\\u0085\\u2028\\u2029]");
    private static final String FULL_WIDTH = "（），；：。＜＞＠";
    private static final String HALF_WIDTH = "(),;:.<>@";

    private final String file;
    private final String text;
    private final Findings findings;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    /** Up to where the columns of the line are counted, and the column there. */
    private int counted;
    private int column = 1;

    private RuleLexer(String file, String text, Findings findings) {
        this.file = file;
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        this.findings = findings;
    }

    static List<Token> tokens(String file, String text, Findings findings) {
        if (text.length() > LONGEST_TEXT) {
            findings.add(RuleCode.TOO_LARGE, Place.wholeFile(file), LONGEST_TEXT, "characters");
            findings.misread(PolicyBundle.RULES);
            return List.of(new Token(Kind.END, "", Place.wholeFile(file)));
        }
        otherLineEnd(file, text, findings);
        RuleLexer lexer = new RuleLexer(file, text, findings);
        lexer.run();
        return lexer.tokens;
    }

    /** What some programs show as the end of a line and others do not: a reader may see a rule where there is a comment. One is enough to say so. */
    private static void otherLineEnd(String file, String text, Findings findings) {
        Matcher odd = OTHER_LINE_END.matcher(text);
        if (odd.find()) {
            int begin = text.lastIndexOf('\n', odd.start()) + 1;
            int line = (int) text.substring(0, odd.start()).chars().filter(c -> c == '\n').count() + 1;
            findings.add(RuleCode.BAD_CHARACTER, new Place(file, line, text.codePointCount(begin, odd.start()) + 1, 1), "⏎", LookAlike.code(odd.group().codePointAt(0)));
        }
    }

    private void run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                newLine();
            } else if (c == ' ' || c == '\t' || c == '\r' || c == '\u3000') {
                at++;
            } else if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                blockComment();
            } else if (c == '"') {
                string();
            } else if (c == '$' || Character.isLetter(text.codePointAt(at)) || c == '_') {
                word();
            } else if (c >= '0' && c <= '9') {
                number();
            } else {
                sign(c);
            }
        }
        tokens.add(new Token(Kind.END, "", place(at, 1)));
    }

    private void newLine() {
        at++;
        line++;
        counted = at;
        column = 1;
    }

    private void blockComment() {
        Place begin = place(at, 2);
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            findings.add(RuleCode.OPEN_COMMENT, begin);
            findings.misread(PolicyBundle.RULES);
            at = text.length();
            return;
        }
        while (at < end + 2) {
            if (text.charAt(at) == '\n') {
                newLine();
            } else {
                at++;
            }
        }
    }

    private void string() {
        int begin = at;
        at++;
        int bad = -1;
        while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
            int point = text.codePointAt(at);
            if (bad < 0 && (point == '\\' || !LookAlike.isSeen(point))) {
                bad = point;
            }
            at += Character.charCount(point);
        }
        String content = text.substring(begin + 1, at);
        if (at >= text.length() || text.charAt(at) == '\n') {
            findings.add(RuleCode.OPEN_STRING, place(begin, at - begin));
        } else {
            at++;
        }
        if (bad >= 0 || content.length() > LONGEST_STRING) {
            findings.add(RuleCode.BAD_STRING, place(begin, at - begin), LONGEST_STRING,
                    bad < 0 ? Text.same("") : new Text("（此处有 " + LookAlike.code(bad) + "）", " (here stands " + LookAlike.code(bad) + ")"));
        }
        tokens.add(new Token(Kind.TEXT, content, place(begin, at - begin)));
    }

    /** A text in Chinese quotation marks: wrong, but clear, and read as what is meant. */
    private void quoted() {
        int begin = at;
        int end = begin + 1;
        while (end < text.length() && "”\"\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        findings.add(RuleCode.FULL_WIDTH, place(begin, 1), '“', '"');
        tokens.add(new Token(Kind.TEXT, text.substring(begin + 1, end), place(begin, end + 1 - begin)));
        at = end < text.length() && text.charAt(end) != '\n' ? end + 1 : end;
    }

    private void word() {
        int begin = at;
        at += Character.charCount(text.codePointAt(at));
        while (at < text.length() && (Character.isLetterOrDigit(text.codePointAt(at)) || text.charAt(at) == '_')) {
            at += Character.charCount(text.codePointAt(at));
        }
        String word = text.substring(begin, at);
        if (word.startsWith("$") && !(VARIABLE.matcher(word).matches() && LookAlike.in(word).isEmpty())) {
            Text odd = LookAlike.in(word).map(each -> new Text("（" + each.zh() + "）", " (" + each.en() + ")")).orElse(Text.same(""));
            findings.add(RuleCode.BAD_VARIABLE, place(begin, at - begin), word, odd, LONGEST_NAME);
        }
        // Drools reads no letters outside the basic plane, such as 𠮷
        word.codePoints().filter(Character::isSupplementaryCodePoint).limit(1).forEach(rare -> {
            int from = word.indexOf(Character.toString(rare));
            findings.add(RuleCode.BAD_CHARACTER, place(begin, 1).part(word, from, from + 2), Character.toString(rare), LookAlike.code(rare));
        });
        tokens.add(new Token(word.startsWith("$") ? Kind.VARIABLE : Kind.WORD, word, place(begin, at - begin)));
    }

    private void number() {
        int begin = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.codePointAt(at)) || text.charAt(at) == '.')) {
            at += Character.charCount(text.codePointAt(at));
        }
        tokens.add(new Token(Kind.NUMBER, text.substring(begin, at), place(begin, at - begin)));
    }

    private void sign(char c) {
        for (String two : TWO_CHARACTERS) {
            if (text.startsWith(two, at)) {
                tokens.add(new Token(Kind.SIGN, two, place(at, 2)));
                at += 2;
                return;
            }
        }
        if (text.startsWith("=>", at) || text.startsWith("=<", at)) {
            String meant = text.charAt(at + 1) + "=";
            findings.add(RuleCode.FULL_WIDTH, place(at, 2), text.substring(at, at + 2), meant);
            tokens.add(new Token(Kind.SIGN, meant, place(at, 2)));
            at += 2;
            return;
        }
        if (MATHEMATICAL.containsKey(c)) {
            findings.add(RuleCode.FULL_WIDTH, place(at, 1), c, MATHEMATICAL.get(c));
            tokens.add(new Token(Kind.SIGN, MATHEMATICAL.get(c), place(at, 1)));
            at++;
            return;
        }
        if (c == '“') {
            quoted();
            return;
        }
        int fullWidth = FULL_WIDTH.indexOf(c);
        if (fullWidth >= 0) {
            // read on as if it were right, so that one wrong sign is one finding
            findings.add(RuleCode.FULL_WIDTH, place(at, 1), c, HALF_WIDTH.charAt(fullWidth));
            tokens.add(new Token(Kind.SIGN, String.valueOf(HALF_WIDTH.charAt(fullWidth)), place(at, 1)));
        } else if (ONE_CHARACTER.indexOf(c) >= 0) {
            tokens.add(new Token(Kind.SIGN, String.valueOf(c), place(at, 1)));
        } else {
            findings.add(RuleCode.BAD_CHARACTER, place(at, 1), Character.toString(text.codePointAt(at)), LookAlike.code(text.codePointAt(at)));
        }
        at += Character.charCount(text.codePointAt(at));
    }

    /** Of so many UTF-16 units; words come one after the other, so the line is counted only once. */
    private Place place(int begin, int units) {
        column += text.codePointCount(counted, begin);
        counted = begin;
        return new Place(file, line, column, Math.max(1, text.codePointCount(begin, Math.min(text.length(), begin + units))));
    }
}
