package org.plumbline.scoring.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Suggestion;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.policy.Coefficient;
import org.plumbline.scoring.policy.GradeBand;
import org.plumbline.scoring.policy.Indicator;
import org.plumbline.scoring.policy.OutcomeRule;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.rules.RuleText.Argument;

/** Checks what stands behind {@code then}: one call, its target and what its amount is made of. */
final class CallProfile {

    /** @param target code in the policy; null where the verb has none; {@code amount} null where none is given */
    record Checked(Verb verb, String target, Rule.Argument amount) { }

    private final PolicyVersion version;
    private final Policy policy;
    private final FactShape shape;
    private final Map<String, Rule.Binding> variables;
    private final Findings findings;

    CallProfile(PolicyVersion version, FactShape shape, Map<String, Rule.Binding> variables, Findings findings) {
        this.version = version;
        this.policy = version.policy();
        this.shape = shape;
        this.variables = variables;
        this.findings = findings;
    }

    Optional<Checked> check(RuleText.Call call, String fact) {
        if (!call.receiver().text().equals(fact)) {
            findings.add(RuleCode.NOT_THE_FACT, call.receiver().place(), fact);
            return Optional.empty();
        }
        Optional<Verb> verb = Verb.of(call.verb().text(), shape.stage());
        if (verb.isEmpty() && shape.stage() == Stage.STANDING && call.verb().text().equals("sharesIn")) {
            findings.add(RuleCode.NOT_YET, call.verb().place(), call.verb().text());
            return Optional.empty();
        }
        if (verb.isEmpty()) {
            List<String> known = Verb.on(shape.stage()).stream().map(Verb::word).toList();
            findings.add(RuleCode.UNKNOWN_CALL, call.verb().place(), call.verb().text(), shape.name(), Suggestion.of(call.verb().text(), known), String.join(", ", known));
            return Optional.empty();
        }
        int given = call.arguments().size();
        if (given < verb.get().fewestArguments() || given > verb.get().mostArguments()) {
            findings.add(RuleCode.ARGUMENTS, call.verb().place(), verb.get().word(), verb.get().fewestArguments(), given, verb.get().form());
            return Optional.empty();
        }
        String target = null;
        Rule.Argument amount = null;
        int next = 0;
        if (verb.get().target() != Verb.Target.NONE) {
            Optional<String> found = target(verb.get(), call.arguments().get(next++));
            if (found.isEmpty()) {
                return Optional.empty();
            }
            target = found.get();
        }
        if (next < given) {
            Optional<Rule.Argument> found = argument(verb.get().word(), next + 1, call.arguments().get(next), ValueType.NUMBER);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            amount = found.get();
        }
        OutcomeRule outcome = policy.outcomes().get(target);
        if (outcome != null && verb.get().amount() == Verb.Amount.POSSIBLE && outcome.hasAmount() != (amount != null)) {
            findings.add(RuleCode.ARGUMENTS, call.verb().place(), verb.get().word(), outcome.hasAmount() ? 2 : 1, given,
                    verb.get().word() + (outcome.hasAmount() ? "(\"code\", amount)" : "(\"code\")"));
            return Optional.empty();
        }
        return Optional.of(new Checked(verb.get(), target, amount));
    }

    private Optional<String> target(Verb verb, Argument argument) {
        if (argument instanceof RuleText.Bare bare) {
            findings.add(RuleCode.NO_QUOTES, bare.place(), bare.path().name().text());
            return Optional.empty();
        }
        if (!(argument instanceof RuleText.Constant constant && constant.literal().kind() == RuleText.LiteralKind.TEXT)) {
            findings.add(RuleCode.WRONG_ARGUMENT, argument.place(), verb.word(), 1, new Text("一个加引号的代码", "a code in quotation marks"), new Text("其他内容", "something else"));
            return Optional.empty();
        }
        String code = constant.literal().value().text();
        Set<String> known = targets(verb.target());
        if (!known.contains(code)) {
            if (!findings.isMisread(code)) {
                findings.add(RuleCode.UNKNOWN_TARGET, argument.place(), noun(verb.target()), code, Suggestion.of(code, known, version.lexicon()));
            }
            return Optional.empty();
        }
        boolean fits = switch (verb.target()) {
            case INDICATOR -> scoringFits(verb, code, argument);
            case COEFFICIENT -> coefficientFits(code, argument);
            default -> true;
        };
        return fits ? Optional.of(code) : Optional.empty();
    }

    private Set<String> targets(Verb.Target target) {
        return switch (target) {
            case KIND -> policy.eventGroups().values().stream().flatMap(group -> group.kinds().stream()).collect(Collectors.toSet());
            case INDICATOR -> policy.indicators().keySet();
            case INDICATOR_OR_SECTION -> {
                Set<String> both = new LinkedHashSet<>(policy.indicators().keySet());
                both.addAll(policy.sections().keySet());
                yield both;
            }
            case COEFFICIENT -> policy.coefficients().keySet();
            case VETO -> policy.vetoes().keySet();
            case GRADE -> policy.bands().stream().map(GradeBand::code).collect(Collectors.toSet());
            case REWARD -> outcomes(OutcomeRule.Kind.REWARD);
            case PENALTY -> outcomes(OutcomeRule.Kind.PENALTY);
            case NONE -> Set.of();
        };
    }

    private Set<String> outcomes(OutcomeRule.Kind kind) {
        return policy.outcomes().values().stream().filter(outcome -> outcome.kind() == kind).map(OutcomeRule::code).collect(Collectors.toSet());
    }

    private static Text noun(Verb.Target target) {
        return switch (target) {
            case KIND -> new Text("事项", "event kind");
            case INDICATOR -> new Text("指标", "indicator");
            case INDICATOR_OR_SECTION -> new Text("指标或部分", "indicator or section");
            case COEFFICIENT -> new Text("系数", "coefficient");
            case VETO -> new Text("一票否决", "veto");
            case GRADE -> new Text("等次", "grade");
            case REWARD -> new Text("奖励", "reward");
            case PENALTY -> new Text("惩处", "penalty");
            case NONE -> new Text("对象", "target");
        };
    }

    private boolean scoringFits(Verb verb, String code, Argument argument) {
        Indicator indicator = policy.indicators().get(code);
        boolean eventsBookOneLine = indicator.scoring() == Indicator.Scoring.EARN && shape.stage() == Stage.EVENT;
        if (verb.fits(indicator.scoring()) && !eventsBookOneLine) {
            return true;
        }
        if (eventsBookOneLine) {
            findings.add(RuleCode.EARNED_FROM_EVENTS, argument.place(), code);
            return false;
        }
        List<String> possible = Verb.on(shape.stage()).stream()
                .filter(each -> each.target() == Verb.Target.INDICATOR && each.fits(indicator.scoring())).map(Verb::word).toList();
        findings.add(RuleCode.WRONG_SCORING, argument.place(), code, indicator.scoring(), verb.word(), possible.isEmpty() ? "-" : String.join(", ", possible));
        return false;
    }

    private boolean coefficientFits(String code, Argument argument) {
        Coefficient coefficient = policy.coefficients().get(code);
        boolean fits = switch (shape.stage()) {
            case EVENT -> coefficient.of().equals(Coefficient.EVENT);
            case PERIOD -> !coefficient.of().equals(Coefficient.EVENT) && !policy.outcomes().containsKey(coefficient.of());
            case STANDING -> policy.outcomes().containsKey(coefficient.of());
            default -> false;
        };
        if (!fits) {
            findings.add(RuleCode.COEFFICIENT_PLACE, argument.place(), code, coefficient.of(), shape.name());
        }
        return fits;
    }

    private Optional<Rule.Argument> argument(String owner, int position, Argument argument, ValueType wanted) {
        if (argument instanceof RuleText.Variable variable) {
            return variable(owner, position, variable, wanted);
        }
        if (argument instanceof RuleText.HelperCall call) {
            return helper(owner, position, call, wanted);
        }
        if (argument instanceof RuleText.Bare bare) {
            bare(bare.path(), wanted);
            return Optional.empty();
        }
        RuleText.Literal literal = ((RuleText.Constant) argument).literal();
        String text = literal.value().text();
        if (literal.kind() == RuleText.LiteralKind.NUMBER && wanted == ValueType.NUMBER) {
            if (text.equals("0") || text.equals("1")) {
                return Optional.of(new Rule.Argument.Number(new BigDecimal(text)));
            }
            findings.add(RuleCode.NUMBER_IN_RULE, argument.place(), text);
            return Optional.empty();
        }
        if (literal.kind() == RuleText.LiteralKind.TEXT && wanted == ValueType.CODE) {
            return Optional.of(new Rule.Argument.Code(text));
        }
        findings.add(RuleCode.WRONG_ARGUMENT, argument.place(), owner, position, wanted.words(), Text.same(text));
        return Optional.empty();
    }

    /** A code wants quotation marks; a parameter or a field, perhaps misspelt, must be bound in the pattern first. */
    private void bare(RuleText.Path path, ValueType wanted) {
        String name = path.name().text();
        Set<String> parameters = version.parameters().keySet();
        Set<String> fields = path.parameter() ? Set.of() : shape.fields().keySet();
        if (wanted == ValueType.CODE && !path.parameter() && !fields.contains(name)) {
            findings.add(RuleCode.NO_QUOTES, path.place(), name);
            return;
        }
        boolean isKnown = fields.contains(name) || parameters.contains(name);
        String meant = isKnown ? name : Suggestion.nearest(name, fields).or(() -> Suggestion.nearest(name, parameters)).orElse(name);
        boolean isParameter = path.parameter() || !fields.contains(meant) && parameters.contains(meant);
        findings.add(RuleCode.NOT_BOUND, path.place(), (path.parameter() ? "p." : "") + name, "$" + meant, (isParameter ? "p." : "") + meant);
    }

    private Optional<Rule.Argument> variable(String owner, int position, RuleText.Variable variable, ValueType wanted) {
        Rule.Binding binding = variables.get(variable.name().text());
        if (binding == null) {
            findings.add(RuleCode.UNBOUND, variable.place(), variable.name().text(), Suggestion.of(variable.name().text(), variables.keySet()));
            return Optional.empty();
        }
        if (binding.value() instanceof Rule.Operand.FieldValue field && field.field().isEmpty()) {
            return Optional.empty();
        }
        ValueType type = RuleProfile.typeOf(binding.value(), shape, version);
        // a table may be looked up by a place or ordinal as well as by a code
        if (type != wanted && !(owner.equals(Helper.LOOKUP.word()) && wanted == ValueType.CODE && type == ValueType.NUMBER)) {
            findings.add(RuleCode.WRONG_ARGUMENT, variable.place(), owner, position, wanted.words(), type.words());
            return Optional.empty();
        }
        return Optional.of(new Rule.Argument.Variable(binding));
    }

    private Optional<Rule.Argument> helper(String owner, int position, RuleText.HelperCall call, ValueType wanted) {
        Optional<Helper> helper = Helper.of(call.helper().text());
        Collection<String> known = Helper.words();
        if (helper.isEmpty()) {
            findings.add(RuleCode.UNKNOWN_HELPER, call.place(), call.helper().text(), Suggestion.of(call.helper().text(), known), String.join(", ", known));
            return Optional.empty();
        }
        List<ValueType> types = helper.get().arguments();
        if (types.size() != call.arguments().size()) {
            findings.add(RuleCode.ARGUMENTS, call.place(), call.helper().text(), types.size(), call.arguments().size(),
                    call.helper().text() + types.stream().map(Enum::name).collect(Collectors.joining(", ", "(", ")")));
            return Optional.empty();
        }
        if (wanted != ValueType.NUMBER) {
            findings.add(RuleCode.WRONG_ARGUMENT, call.place(), owner, position, wanted.words(), ValueType.NUMBER.words());
            return Optional.empty();
        }
        List<Rule.Argument> arguments = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            argument(helper.get().word(), i + 1, call.arguments().get(i), types.get(i)).ifPresent(arguments::add);
        }
        return arguments.size() == types.size() ? Optional.of(new Rule.Argument.Call(helper.get().word(), arguments)) : Optional.empty();
    }
}
