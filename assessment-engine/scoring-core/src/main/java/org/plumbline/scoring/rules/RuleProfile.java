package org.plumbline.scoring.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Lexicon;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.Suggestion;
import org.plumbline.scoring.policy.Parameter;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.rules.FactShape.Field;
import org.plumbline.scoring.rules.Rule.Operand;
import org.plumbline.scoring.rules.Rule.Operator;

/** What rules may say. Resolves every word of every rule; a rule with a mistake yields findings and no {@link Rule}. */
final class RuleProfile {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Set<String> GIVEN_PLACEHOLDERS = Set.of("points", "amount", "kind");

    private final PolicyVersion version;
    private final Map<Stage, FactShape> shapes;
    private final Lexicon lexicon;
    private final Findings findings;

    private RuleProfile(PolicyVersion version, Map<Stage, FactShape> shapes, Findings findings) {
        this.version = version;
        this.lexicon = version.lexicon();
        this.shapes = shapes;
        this.findings = findings;
    }

    static List<Rule> check(PolicyVersion version, Map<Stage, FactShape> shapes, Findings findings) {
        String file = version.bundle().fileName(PolicyBundle.RULES);
        List<RuleText> texts = RuleParser.parse(file, version.bundle().texts().getOrDefault(PolicyBundle.RULES, ""), findings);
        RuleProfile profile = new RuleProfile(version, shapes, findings);
        List<Rule> rules = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (RuleText text : texts) {
            if (!names.add(text.name().text())) {
                findings.add(RuleCode.RULE_TWICE, text.name().place(), text.name().text());
            }
            profile.rule(text, rules.size()).ifPresentOrElse(rules::add, () -> findings.misread(text.name().text()));
        }
        if (!findings.hasErrors()) {
            RulesTogether.check(rules, shapes, version, findings);
            Strata.check(version.policy(), rules, findings);
        }
        return rules;
    }

    private Optional<Rule> rule(RuleText text, int number) {
        Optional<FactShape> shape = shape(text.factType());
        String clause = annotation(text, "Clause");
        String reason = annotation(text, "Reason");
        if (shape.isEmpty()) {
            return Optional.empty();
        }
        long before = findings.count();
        Map<String, Rule.Binding> variables = bindings(text, shape.get());
        List<Rule.Condition> conditions = new ArrayList<>();
        for (RuleText.Constraint constraint : text.constraints()) {
            if (constraint instanceof RuleText.Constraint.Comparison comparison) {
                condition(comparison, shape.get()).ifPresent(conditions::add);
            }
        }
        placeholders(text, variables.keySet());
        Optional<CallProfile.Checked> call = new CallProfile(version, shape.get(), variables, findings).check(text.call(), text.variable().text());
        // a condition or variable whose name has a mistake elsewhere is told of there
        boolean whole = conditions.size() == text.constraints().stream().filter(RuleText.Constraint.Comparison.class::isInstance).count()
                && variables.values().stream().noneMatch(variable -> variable.value().equals(NOT_READ));
        if (call.isEmpty() || !whole || findings.count() > before) {
            return Optional.empty();
        }
        Rule rule = new Rule(number, text.name().text(), clause, reason, shape.get().stage(), List.copyOf(variables.values()), List.of(), conditions,
                call.get().verb(), call.get().target(), call.get().amount(), text.name().place());
        FieldsRead fields = new FieldsRead(version, findings);
        rule = fields.shownApart(rule);
        fields.check(rule, shape.get(), text);
        return Optional.of(rule);
    }

    private Optional<FactShape> shape(RuleText.Word type) {
        Optional<FactShape> shape = shapes.values().stream().filter(each -> each.name().equals(type.text())).findFirst();
        if (shape.isEmpty() && !findings.isMisread(type.text())) {
            List<String> known = shapes.values().stream().map(FactShape::name).toList();
            findings.add(RuleCode.UNKNOWN_FACT, type.place(), type.text(), Suggestion.of(type.text(), known), String.join(", ", known));
        }
        return shape;
    }

    private String annotation(RuleText text, String name) {
        List<RuleText.Annotation> found = text.annotations().stream().filter(each -> each.name().text().equals(name)).toList();
        if (found.isEmpty()) {
            findings.add(RuleCode.NO_ANNOTATION, text.name().place(), text.name().text(), name);
            return "";
        }
        if (found.size() > 1) {
            findings.add(RuleCode.NOT_IN_PROFILE, found.get(1).name().place(), "@" + name + " (2)", "");
        }
        return found.get(0).value().text();
    }

    private static final Operand NOT_READ = new Operand.FieldValue("");

    private Map<String, Rule.Binding> bindings(RuleText text, FactShape shape) {
        Map<String, Rule.Binding> variables = new LinkedHashMap<>();
        for (RuleText.Constraint constraint : text.constraints()) {
            if (constraint instanceof RuleText.Constraint.Binding binding) {
                String variable = binding.variable().text();
                // a variable of a misspelt name is known all the same, so that one mistake is told once
                Operand value = path(binding.path(), shape).orElse(NOT_READ);
                boolean twice = variables.putIfAbsent(variable, new Rule.Binding(variable, value)) != null;
                if (twice || variable.equals(text.variable().text())) {
                    findings.add(RuleCode.BOUND_TWICE, binding.variable().place(), variable);
                }
            }
        }
        return variables;
    }

    private Optional<Operand> path(RuleText.Path path, FactShape shape) {
        if (path.parameter()) {
            String name = path.name().text();
            if (!version.parameters().containsKey(name)) {
                if (!findings.isMisread(name)) {
                    findings.add(RuleCode.UNKNOWN_PARAMETER, path.place(), name, Suggestion.of(name, version.parameters().keySet(), lexicon));
                }
                return Optional.empty();
            }
            return mayRead(version.parameters().get(name), path.place(), shape) ? Optional.of(new Operand.ParameterOf(name)) : Optional.empty();
        }
        return field(path.name(), shape).map(field -> new Operand.FieldValue(field.name()));
    }

    private boolean mayRead(Parameter parameter, Place place, FactShape shape) {
        if (parameter.kind() == Parameter.Kind.RANGE) {
            findings.add(RuleCode.RANGE_IN_RULE, place, parameter.name());
            return false;
        }
        if (parameter.isDatedByDay() && !shape.stage().isOfEvents()) {
            findings.add(RuleCode.NO_EVENT_DAY, place, parameter.name(), shape.name());
            return false;
        }
        return true;
    }

    private Optional<Field> field(RuleText.Word name, FactShape shape) {
        Field field = shape.fields().get(name.text());
        if (field != null) {
            return Optional.of(field);
        }
        if (findings.isMisread(name.text())) {
            return Optional.empty();
        }
        if (FactShapes.PLACE.contains(name.text()) && version.policy().mainRanking().isEmpty()) {
            if (!findings.isMisread("rankings")) {
                findings.add(RuleCode.NOBODY_RANKED, name.place(), name.text());
            }
            return Optional.empty();
        }
        for (FactShape later : shapes.values()) {
            if (later.stage().compareTo(shape.stage()) > 0 && later.fields().containsKey(name.text()) && isLater(shape.stage(), later.stage())) {
                findings.add(RuleCode.LATER_FIELD, name.place(), name.text(), shape.name(), later.name());
                return Optional.empty();
            }
        }
        Collection<String> known = shape.fields().keySet();
        findings.add(RuleCode.UNKNOWN_FIELD, name.place(), name.text(), shape.name(), Suggestion.of(name.text(), known, lexicon), nearest(name.text(), known));
        return Optional.empty();
    }

    /** An event never becomes a period fact: only within events, and from enrolment on, is a later stage the same thing grown. */
    private static boolean isLater(Stage stage, Stage later) {
        return (stage == Stage.OCCURRENCE) == (later == Stage.EVENT) && stage != Stage.EVENT;
    }

    private static String nearest(String word, Collection<String> known) {
        return known.size() <= 15 ? String.join(", ", known)
                : String.join(", ", known.stream().limit(15).toList()) + " …";
    }

    private Optional<Rule.Condition> condition(RuleText.Constraint.Comparison comparison, FactShape shape) {
        if (comparison.left().parameter()) {
            findings.add(RuleCode.PARAMETER_LEFT, comparison.left().place(), comparison.left().name().text());
            return Optional.empty();
        }
        Optional<Field> left = field(comparison.left().name(), shape);
        Operator operator = Operator.of(comparison.operator().text());
        List<Operand> right = new ArrayList<>();
        boolean whole = left.isPresent() && operatorFits(left.get(), operator, comparison.operator().place());
        for (RuleText.Operand operand : comparison.right()) {
            Optional<Operand> value = operand instanceof RuleText.Path path ? path(path, shape) : literal((RuleText.Literal) operand, left.orElse(null));
            whole &= value.isPresent() && (left.isEmpty() || fits(left.get(), value.get(), shape, operand.place()));
            value.ifPresent(right::add);
        }
        return whole ? Optional.of(new Rule.Condition(left.get().name(), operator, right, comparison.left().place())) : Optional.empty();
    }

    private boolean operatorFits(Field field, Operator operator, Place place) {
        List<String> allowed = switch (field.type()) {
            case NUMBER -> List.of("==", "!=", "<", "<=", ">", ">=");
            case FLAG -> List.of("==", "!=");
            case CODE -> List.of("==", "!=", "in", "not in");
            case LIST -> List.of("contains", "not contains");
            default -> List.of();
        };
        if (field.type() == ValueType.TEXT) {
            findings.add(RuleCode.NOT_COMPARABLE, place, field.name());
            return false;
        }
        if (!allowed.contains(operator.sign())) {
            findings.add(RuleCode.BAD_OPERATOR, place, field.type().words(), operator.sign(), String.join(" ", allowed));
            return false;
        }
        return true;
    }

    private Optional<Operand> literal(RuleText.Literal literal, Field field) {
        String text = literal.value().text();
        return switch (literal.kind()) {
            case FLAG -> Optional.of(new Operand.Flag(text.equals("true")));
            case NUMBER -> {
                if (text.equals("0") || text.equals("1")) {
                    yield Optional.of(new Operand.Number(new BigDecimal(text)));
                }
                findings.add(RuleCode.NUMBER_IN_RULE, literal.place(), text);
                yield Optional.empty();
            }
            case TEXT -> {
                if (field != null && !field.values().isEmpty() && !field.values().contains(text)) {
                    if (!findings.isMisread(text)) {
                        findings.add(RuleCode.NOT_LISTED, literal.place(), text, field.name(), Suggestion.of(text, field.values(), lexicon), nearest(text, field.values()));
                    }
                    yield Optional.empty();
                }
                yield Optional.of(new Operand.Code(text));
            }
        };
    }

    private boolean fits(Field field, Operand operand, FactShape shape, Place place) {
        ValueType wanted = field.type() == ValueType.LIST ? ValueType.CODE : field.type();
        ValueType type = typeOf(operand, shape, version);
        if (wanted == type || wanted == ValueType.TEXT) {
            return true;
        }
        findings.add(RuleCode.TYPES_DIFFER, place, field.type().words(), type.words());
        return false;
    }

    static ValueType typeOf(Operand operand, FactShape shape, PolicyVersion version) {
        if (operand instanceof Operand.FieldValue value) {
            return shape.fields().get(value.field()).type();
        }
        if (operand instanceof Operand.ParameterOf parameter) {
            return ValueType.valueOf(version.parameters().get(parameter.parameter()).kind().name());
        }
        return operand instanceof Operand.Number ? ValueType.NUMBER : operand instanceof Operand.Flag ? ValueType.FLAG : ValueType.CODE;
    }

    private void placeholders(RuleText text, Set<String> variables) {
        for (RuleText.Annotation annotation : text.annotations()) {
            String rest = PLACEHOLDER.matcher(annotation.value().text()).replaceAll("");
            if (annotation.name().text().equals("Reason") && (rest.contains("{") || rest.contains("}"))) {
                findings.add(RuleCode.OPEN_BRACE, annotation.value().place());
            }
            Matcher matcher = PLACEHOLDER.matcher(annotation.value().text());
            while (annotation.name().text().equals("Reason") && matcher.find()) {
                String name = matcher.group(1);
                if (!variables.contains("$" + name) && !GIVEN_PLACEHOLDERS.contains(name)) {
                    Place value = annotation.value().place();
                    Place place = value.part("\"" + annotation.value().text(), 1 + matcher.start(), 1 + matcher.end());
                    Set<String> names = new TreeSet<>(GIVEN_PLACEHOLDERS);
                    variables.forEach(variable -> names.add(variable.substring(1)));
                    findings.add(RuleCode.PLACEHOLDER, place, matcher.group(), Suggestion.of(name, names), String.join(", ", names));
                }
            }
        }
    }
}
