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

    private final RuleWords in;
    private final Findings findings;

    private RuleParser(RuleWords in, Findings findings) {
        this.in = in;
        this.findings = findings;
    }

    static List<RuleText> parse(String file, String text, Findings findings) {
        return new RuleParser(new RuleWords(RuleLexer.tokens(file, text, findings), findings), findings).file();
    }

    private List<RuleText> file() {
        List<RuleText> rules = new ArrayList<>();
        if (in.peek().is("package")) {
            packageName();
        }
        while (in.peek().kind() != Kind.END) {
            if (!in.peek().is("rule")) {
                in.notInProfile(in.peek());
                findings.misread(PolicyBundle.RULES);
                skipToRule();
                continue;
            }
            if (rules.size() == MOST_RULES) {
                findings.add(RuleCode.TOO_LARGE, in.peek().place(), MOST_RULES, "rules");
                break;
            }
            try {
                rules.add(rule());
            } catch (RuleWords.Misread misread) {
                findings.misread(PolicyBundle.RULES);
                skipToRule();
            }
        }
        return rules;
    }

    /** The name means nothing here; it is read so that the text stays a rule file for any other tool. */
    private void packageName() {
        in.next();
        while (in.peek().kind() == Kind.WORD && !in.peek().is("rule")) {
            in.next();
            if (!in.peek().is(".")) {
                break;
            }
            in.next();
        }
        if (in.peek().is(";")) {
            in.next();
        }
    }

    private void skipToRule() {
        while (in.peek().kind() != Kind.END && !in.peek().is("rule")) {
            in.next();
        }
    }

    private RuleText rule() {
        in.expect("rule");
        Word name = in.word(in.next(), new Text("规则名称（加引号）", "the name of the rule in quotation marks"), Kind.TEXT);
        List<RuleText.Annotation> annotations = new ArrayList<>();
        while (!in.peek().is("when")) {
            if (in.peek().kind() == Kind.WORD && ATTRIBUTES.contains(in.peek().text())) {
                findings.add(RuleCode.SALIENCE, in.peek().place(), in.peek().text());
                throw new RuleWords.Misread();
            }
            annotations.add(annotation());
        }
        in.expect("when");
        Word variable = in.word(in.next(), new Text("变量，如 $o", "a variable such as $o"), Kind.VARIABLE);
        in.expect(":");
        Word type = in.word(in.next(), new Text("事实类型", "a fact type"), Kind.WORD);
        List<RuleText.Constraint> constraints = constraints();
        if (!in.peek().is("then")) {
            in.notInProfile(in.peek());
            throw new RuleWords.Misread();
        }
        in.expect("then");
        RuleText.Call call = call();
        if (in.peek().kind() == Kind.VARIABLE) {
            findings.add(RuleCode.ONE_CALL, in.peek().place());
            throw new RuleWords.Misread();
        }
        if (!in.peek().is("end") && !in.peek().is("rule") && in.peek().kind() != Kind.END) {
            in.notInProfile(in.peek());
            throw new RuleWords.Misread();
        }
        in.expect("end");
        return new RuleText(name, annotations, variable, type, constraints, call);
    }

    private RuleText.Annotation annotation() {
        if (!in.accept("@")) {
            throw in.expected(Text.same("@"), in.peek());
        }
        Word name = in.word(in.next(), new Text("Clause 或 Reason", "Clause or Reason"), Kind.WORD);
        if (!name.text().equals("Clause") && !name.text().equals("Reason")) {
            findings.add(RuleCode.NOT_IN_PROFILE, name.place(), "@" + name.text(), Suggestion.clause(name.text(), List.of("Clause", "Reason")));
            throw new RuleWords.Misread();
        }
        in.expect("(");
        Word value = in.word(in.next(), new Text("一段文字（加引号）", "a text in quotation marks"), Kind.TEXT);
        in.expect(")");
        return new RuleText.Annotation(name, value);
    }

    private List<RuleText.Constraint> constraints() {
        List<RuleText.Constraint> constraints = new ArrayList<>();
        in.expect("(");
        while (!in.peek().is(")")) {
            if (!constraints.isEmpty()) {
                in.expect(",");
            }
            in.refuseMore(constraints.size(), MOST_CONSTRAINTS, new Text("个条件和变量", "conditions and variables"));
            if (in.peek().kind() == Kind.VARIABLE) {
                in.refuseMore(constraints.stream().filter(RuleText.Constraint.Binding.class::isInstance).count(), MOST_BINDINGS, new Text("个变量", "variables"));
            }
            constraints.add(constraint());
        }
        in.expect(")");
        return constraints;
    }

    private RuleText.Constraint constraint() {
        if (in.peek().kind() == Kind.VARIABLE) {
            Word variable = in.word(in.next(), null, Kind.VARIABLE);
            in.expect(":");
            return new RuleText.Constraint.Binding(variable, path());
        }
        RuleText.Path left = path();
        Token operator = in.next();
        boolean negated = operator.is("not");
        Token word = negated ? in.next() : operator;
        if (!OPERATORS.contains(word.text()) || word.kind() == Kind.TEXT || negated && !word.is("in") && !word.is("contains")) {
            throw in.expected(new Text("比较符 == != < <= > >= in、not in、contains、not contains", "one of == != < <= > >= in, not in, contains, not contains"), word);
        }
        String text = negated ? "not " + word.text() : word.text();
        return new RuleText.Constraint.Comparison(left, new Word(text, operator.place()), word.is("in") ? operands() : List.of(operand()));
    }

    private List<RuleText.Operand> operands() {
        List<RuleText.Operand> operands = new ArrayList<>();
        in.expect("(");
        do {
            in.refuseMore(operands.size(), MOST_VALUES, new Text("个并列的取值", "values in one list"));
            operands.add(operand());
        } while (in.accept(","));
        in.expect(")");
        return operands;
    }

    private RuleText.Operand operand() {
        return in.peek().kind() == Kind.WORD && !in.peek().is("true") && !in.peek().is("false") ? path() : literal();
    }

    private RuleText.Literal literal() {
        Token token = in.next();
        RuleText.LiteralKind kind = switch (token.kind()) {
            case TEXT -> RuleText.LiteralKind.TEXT;
            case NUMBER -> RuleText.LiteralKind.NUMBER;
            case WORD -> token.is("true") || token.is("false") ? RuleText.LiteralKind.FLAG : null;
            case VARIABLE, SIGN, END -> null;
        };
        if (kind == null) {
            throw in.expected(new Text("p.名称、名称、0、1、true、false 或文字", "p.name, a field, 0, 1, true, false or a text"), token);
        }
        return new RuleText.Literal(kind, new Word(token.text(), token.place()));
    }

    private RuleText.Path path() {
        Text wanted = new Text("名称或 p.名称", "a field or p.name");
        Word first = in.word(in.next(), wanted, Kind.WORD);
        if (first.text().equals("p") && in.accept(".")) {
            Word name = in.word(in.next(), wanted, Kind.WORD);
            Place place = new Place(name.place().file(), first.place().line(), first.place().column(),
                    name.place().column() - first.place().column() + name.place().length());
            return new RuleText.Path(true, new Word(name.text(), place));
        }
        return new RuleText.Path(false, first);
    }

    private RuleText.Call call() {
        Word receiver = in.word(in.next(), new Text("变量，如 $o", "a variable such as $o"), Kind.VARIABLE);
        in.expect(".");
        Word verb = in.word(in.next(), new Text("调用", "a call"), Kind.WORD);
        List<RuleText.Argument> arguments = arguments(0);
        in.expect(";");
        return new RuleText.Call(receiver, verb, arguments);
    }

    private List<RuleText.Argument> arguments(int depth) {
        List<RuleText.Argument> arguments = new ArrayList<>();
        in.expect("(");
        while (!in.peek().is(")")) {
            if (!arguments.isEmpty()) {
                in.expect(",");
            }
            in.refuseMore(arguments.size(), MOST_ARGUMENTS, new Text("个参数", "arguments of one call"));
            arguments.add(argument(depth));
        }
        in.expect(")");
        return arguments;
    }

    private RuleText.Argument argument(int depth) {
        if (in.peek().kind() == Kind.VARIABLE) {
            return new RuleText.Variable(in.word(in.next(), null, Kind.VARIABLE));
        }
        if (in.peek().kind() == Kind.WORD && !in.peek().is("true") && !in.peek().is("false")) {
            if (!in.second().is("(")) {
                return new RuleText.Bare(path());
            }
            Word helper = in.word(in.next(), null, Kind.WORD);
            in.refuseMore(depth, DEEPEST_HELPERS, helper.place(), new Text("层函数", "helpers within each other"));
            return new RuleText.HelperCall(helper, arguments(depth + 1));
        }
        return new RuleText.Constant(literal());
    }
}
