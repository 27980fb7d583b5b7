package org.plumbline.scoring.rules;

import java.util.List;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.Suggestion;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.rules.RuleLexer.Kind;
import org.plumbline.scoring.rules.RuleLexer.Token;
import org.plumbline.scoring.rules.RuleText.Word;

/** The words of a rule file one by one, and what is said where another word was expected. */
final class RuleWords {

    private static final List<String> KEYWORDS = List.of("package", "rule", "when", "then", "end", "in", "not", "contains", "true", "false");

    private final List<Token> tokens;
    private final Findings findings;
    private int at;

    RuleWords(List<Token> tokens, Findings findings) {
        this.tokens = tokens;
        this.findings = findings;
    }

    void refuseMore(long have, int most, Text what) {
        refuseMore(have, most, peek().place(), what);
    }

    void refuseMore(long have, int most, Place place, Text what) {
        if (have >= most) {
            findings.add(RuleCode.TOO_MANY, place, most, what);
            throw new Misread();
        }
    }

    Token peek() {
        return tokens.get(at);
    }

    /** The one after {@link #peek}. */
    Token second() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    Token next() {
        Token token = tokens.get(at);
        if (token.kind() != Kind.END) {
            at++;
        }
        return token;
    }

    boolean accept(String sign) {
        if (peek().is(sign)) {
            next();
            return true;
        }
        return false;
    }

    void expect(String sign) {
        if (!accept(sign)) {
            throw expected(Text.same(sign), peek(), placeOfMissing());
        }
    }

    Word word(Token token, Text wanted, Kind kind) {
        if (token.kind() != kind) {
            throw expected(wanted, token);
        }
        return new Word(token.text(), token.place());
    }

    Misread expected(Text wanted, Token found) {
        return expected(wanted, found, found.place());
    }

    private Misread expected(Text wanted, Token found, Place place) {
        findings.add(RuleCode.EXPECTED, place, wanted, found.kind() == Kind.END ? "…" : found.text(), keyword(found));
        return new Misread();
    }

    void notInProfile(Token word) {
        findings.add(RuleCode.NOT_IN_PROFILE, word.place(), word.text(), keyword(word));
    }

    /** What a word of the rule language was meant to be that is misspelt, so that it reads as something else. */
    private static Text keyword(Token word) {
        boolean isKnown = word.kind() != Kind.WORD || KEYWORDS.contains(word.text());
        return isKnown ? Text.same("") : Suggestion.clause(word.text(), KEYWORDS.stream().filter(each -> Suggestion.isSlip(word.text(), each)).toList());
    }

    /** Where a sign is missing at the end of a line, that line is meant and not the one after it. */
    private Place placeOfMissing() {
        Place found = peek().place();
        Place before = at > 0 ? tokens.get(at - 1).place() : found;
        return before.line() == found.line() ? found : new Place(before.file(), before.line(), before.column() + before.length(), 1);
    }

    /** Leaves the rule that is being read; the finding is already told. */
    static final class Misread extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Misread() {
            super(null, null, false, false);
        }
    }
}
