package org.plumbline.scoring.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.Suggestion;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.rules.RuleLexer.Kind;
import org.plumbline.scoring.rules.RuleLexer.Token;
import org.plumbline.scoring.rules.RuleText.Word;

/**
 * Reads the part of the Drools rule language that policies use: a rule is one pattern and one call.
 *
 * <p>A grammar of our own, because it is small, refuses by construction what is not in it, and knows the exact place of each word; only
 * what is printed anew from its result is ever compiled. After a mistake it goes on at the next rule, so that all rules are judged.
 */
final class RuleParser {

    private static final int MOST_RULES = 1_000;
    /** The engine has no consequence of more than some twenty variables. */
    static final int MOST_BINDINGS = 20;
    private static final int MOST_CONSTRAINTS = 50;
    private static final int MOST_VALUES = 200;
    private static final int MOST_ARGUMENTS = 50;
    private static final int DEEPEST_HELPERS = 5;
    private static final Set<String> ATTRIBUTES = Set.of("salience", "no", "lock", "agenda", "ruleflow", "activation", "auto", "date",
            "duration", "timer", "calendars", "dialect", "enabled");
    private static final Set<String> OPERATORS = Set.of("==", "!=", "<", "<=", ">", ">=", "in", "contains");

    private final List<Token> tokens;
    private final Findings findings;
    private int at;

    private RuleParser(List<Token> tokens, Findings findings) {
        this.tokens = tokens;
        this.findings = findings;
    }

    static List<RuleText> parse(String file, String text, Findings findings) {
        return new RuleParser(RuleLexer.tokens(file, text, findings), findings).file();
    }

    private List<RuleText> file() {
        List<RuleText> rules = new ArrayList<>();
        if (peek().is("package")) {
            packageName();
        }
        while (peek().kind() != Kind.END) {
            if (!peek().is("rule")) {
                notInProfile(peek());
                findings.misread(PolicyBundle.RULES);
                skipToRule();
                continue;
            }
            if (rules.size() == MOST_RULES) {
                findings.add(RuleCode.TOO_LARGE, peek().place(), MOST_RULES, "rules");
                break;
            }
            try {
                rules.add(rule());
            } catch (Misread misread) {
                findings.misread(PolicyBundle.RULES);
                skipToRule();
            }
        }
        return rules;
    }

    /** The name means nothing here; it is read so that the text stays a rule file for any other tool. */
    private void packageName() {
        next();
        while (peek().kind() == Kind.WORD && !peek().is("rule")) {
            next();
            if (!peek().is(".")) {
                break;
            }
            next();
        }
        if (peek().is(";")) {
            next();
        }
    }

    private void skipToRule() {
        while (peek().kind() != Kind.END && !peek().is("rule")) {
            next();
        }
    }

    private RuleText rule() {
        expect("rule");
        Word name = word(next(), new Text("规则名称（加引号）", "the name of the rule in quotation marks"), Kind.TEXT);
        List<RuleText.Annotation> annotations = new ArrayList<>();
        while (!peek().is("when")) {
            if (peek().kind() == Kind.WORD && ATTRIBUTES.contains(peek().text())) {
                findings.add(RuleCode.SALIENCE, peek().place(), peek().text());
                throw new Misread();
            }
            annotations.add(annotation());
        }
        expect("when");
        Word variable = word(next(), new Text("变量，如 $o", "a variable such as $o"), Kind.VARIABLE);
        expect(":");
        Word type = word(next(), new Text("事实类型", "a fact type"), Kind.WORD);
        List<RuleText.Constraint> constraints = constraints();
        if (!peek().is("then")) {
            notInProfile(peek());
            throw new Misread();
        }
        expect("then");
        RuleText.Call call = call();
        if (peek().kind() == Kind.VARIABLE) {
            findings.add(RuleCode.ONE_CALL, peek().place());
            throw new Misread();
        }
        if (!peek().is("end") && !peek().is("rule") && peek().kind() != Kind.END) {
            notInProfile(peek());
            throw new Misread();
        }
        expect("end");
        return new RuleText(name, annotations, variable, type, constraints, call);
    }

    private RuleText.Annotation annotation() {
        if (!accept("@")) {
            throw expected(Text.same("@"), peek());
        }
        Word name = word(next(), new Text("Clause 或 Reason", "Clause or Reason"), Kind.WORD);
        if (!name.text().equals("Clause") && !name.text().equals("Reason")) {
            findings.add(RuleCode.NOT_IN_PROFILE, name.place(), "@" + name.text(), Suggestion.clause(name.text(), List.of("Clause", "Reason")));
            throw new Misread();
        }
        expect("(");
        Word value = word(next(), new Text("一段文字（加引号）", "a text in quotation marks"), Kind.TEXT);
        expect(")");
        return new RuleText.Annotation(name, value);
    }

    private List<RuleText.Constraint> constraints() {
        List<RuleText.Constraint> constraints = new ArrayList<>();
        expect("(");
        while (!peek().is(")")) {
            if (!constraints.isEmpty()) {
                expect(",");
            }
            refuseMore(constraints.size(), MOST_CONSTRAINTS, new Text("个条件和变量", "conditions and variables"));
            if (peek().kind() == Kind.VARIABLE) {
                refuseMore(constraints.stream().filter(RuleText.Constraint.Binding.class::isInstance).count(), MOST_BINDINGS, new Text("个变量", "variables"));
            }
            constraints.add(constraint());
        }
        expect(")");
        return constraints;
    }

    private RuleText.Constraint constraint() {
        if (peek().kind() == Kind.VARIABLE) {
            Word variable = word(next(), null, Kind.VARIABLE);
            expect(":");
            return new RuleText.Constraint.Binding(variable, path());
        }
        RuleText.Path left = path();
        Token operator = next();
        boolean negated = operator.is("not");
        Token word = negated ? next() : operator;
        if (!OPERATORS.contains(word.text()) || word.kind() == Kind.TEXT || negated && !word.is("in") && !word.is("contains")) {
            throw expected(new Text("比较符 == != < <= > >= in、not in、contains、not contains", "one of == != < <= > >= in, not in, contains, not contains"), word);
        }
        String text = negated ? "not " + word.text() : word.text();
        return new RuleText.Constraint.Comparison(left, new Word(text, operator.place()), word.is("in") ? operands() : List.of(operand()));
    }

    private List<RuleText.Operand> operands() {
        List<RuleText.Operand> operands = new ArrayList<>();
        expect("(");
        do {
            refuseMore(operands.size(), MOST_VALUES, new Text("个并列的取值", "values in one list"));
            operands.add(operand());
        } while (accept(","));
        expect(")");
        return operands;
    }

    private RuleText.Operand operand() {
        return peek().kind() == Kind.WORD && !peek().is("true") && !peek().is("false") ? path() : literal();
    }

    private RuleText.Literal literal() {
        Token token = next();
        RuleText.LiteralKind kind = switch (token.kind()) {
            case TEXT -> RuleText.LiteralKind.TEXT;
            case NUMBER -> RuleText.LiteralKind.NUMBER;
            case WORD -> token.is("true") || token.is("false") ? RuleText.LiteralKind.FLAG : null;
            case VARIABLE, SIGN, END -> null;
        };
        if (kind == null) {
            throw expected(new Text("p.名称、名称、0、1、true、false 或文字", "p.name, a field, 0, 1, true, false or a text"), token);
        }
        return new RuleText.Literal(kind, new Word(token.text(), token.place()));
    }

    private RuleText.Path path() {
        Text wanted = new Text("名称或 p.名称", "a field or p.name");
        Word first = word(next(), wanted, Kind.WORD);
        if (first.text().equals("p") && accept(".")) {
            Word name = word(next(), wanted, Kind.WORD);
            Place place = new Place(name.place().file(), first.place().line(), first.place().column(),
                    name.place().column() - first.place().column() + name.place().length());
            return new RuleText.Path(true, new Word(name.text(), place));
        }
        return new RuleText.Path(false, first);
    }

    private RuleText.Call call() {
        Word receiver = word(next(), new Text("变量，如 $o", "a variable such as $o"), Kind.VARIABLE);
        expect(".");
        Word verb = word(next(), new Text("调用", "a call"), Kind.WORD);
        List<RuleText.Argument> arguments = arguments(0);
        expect(";");
        return new RuleText.Call(receiver, verb, arguments);
    }

    private List<RuleText.Argument> arguments(int depth) {
        List<RuleText.Argument> arguments = new ArrayList<>();
        expect("(");
        while (!peek().is(")")) {
            if (!arguments.isEmpty()) {
                expect(",");
            }
            refuseMore(arguments.size(), MOST_ARGUMENTS, new Text("个参数", "arguments of one call"));
            arguments.add(argument(depth));
        }
        expect(")");
        return arguments;
    }

    private RuleText.Argument argument(int depth) {
        if (peek().kind() == Kind.VARIABLE) {
            return new RuleText.Variable(word(next(), null, Kind.VARIABLE));
        }
        if (peek().kind() == Kind.WORD && !peek().is("true") && !peek().is("false")) {
            if (!tokens.get(at + 1).is("(")) {
                return new RuleText.Bare(path());
            }
            Word helper = word(next(), null, Kind.WORD);
            refuseMore(depth, DEEPEST_HELPERS, helper.place(), new Text("层函数", "helpers within each other"));
            return new RuleText.HelperCall(helper, arguments(depth + 1));
        }
        return new RuleText.Constant(literal());
    }

    private void refuseMore(long have, int most, Text what) {
        refuseMore(have, most, peek().place(), what);
    }

    private void refuseMore(long have, int most, Place place, Text what) {
        if (have >= most) {
            findings.add(RuleCode.TOO_MANY, place, most, what);
            throw new Misread();
        }
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        Token token = tokens.get(at);
        if (token.kind() != Kind.END) {
            at++;
        }
        return token;
    }

    private boolean accept(String sign) {
        if (peek().is(sign)) {
            next();
            return true;
        }
        return false;
    }

    private void expect(String sign) {
        if (!accept(sign)) {
            throw expected(Text.same(sign), peek(), placeOfMissing());
        }
    }

    private Word word(Token token, Text wanted, Kind kind) {
        if (token.kind() != kind) {
            throw expected(wanted, token);
        }
        return new Word(token.text(), token.place());
    }

    private Misread expected(Text wanted, Token found) {
        return expected(wanted, found, found.place());
    }

    private Misread expected(Text wanted, Token found, Place place) {
        findings.add(RuleCode.EXPECTED, place, wanted, found.kind() == Kind.END ? "…" : found.text(), keyword(found));
        return new Misread();
    }

    private void notInProfile(Token word) {
        findings.add(RuleCode.NOT_IN_PROFILE, word.place(), word.text(), keyword(word));
    }

    /** What a word of the rule language was meant to be that is misspelt, so that it reads as something else. */
    private static Text keyword(Token word) {
        boolean isKnown = word.kind() != Kind.WORD || KEYWORDS.contains(word.text());
        return isKnown ? Text.same("") : Suggestion.clause(word.text(), KEYWORDS.stream().filter(each -> Suggestion.isSlip(word.text(), each)).toList());
    }

    private static final List<String> KEYWORDS = List.of("package", "rule", "when", "then", "end", "in", "not", "contains", "true", "false");

    /** Where a sign is missing at the end of a line, that line is meant and not the one after it. */
    private Place placeOfMissing() {
        Place found = peek().place();
        Place before = at > 0 ? tokens.get(at - 1).place() : found;
        return before.line() == found.line() ? found : new Place(before.file(), before.line(), before.column() + before.length(), 1);
    }

    /** Leaves the rule that is being read; the finding is already told. */
    private static final class Misread extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Misread() {
            super(null, null, false, false);
        }
    }
}
