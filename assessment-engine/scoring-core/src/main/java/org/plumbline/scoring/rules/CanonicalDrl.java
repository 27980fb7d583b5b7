package org.plumbline.scoring.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import org.plumbline.scoring.policy.Parameter;
import org.plumbline.scoring.rules.FactShape.Field;
import org.plumbline.scoring.rules.Rule.Argument;
import org.plumbline.scoring.rules.Rule.Operand;

/**
 * Prints checked rules as the only text that is ever compiled: imports, facts, guards and rule numbers are ours, and no comment, clause,
 * reason or name of the author is in it but codes in quotation marks. Fields, parameters and variables are numbered, because the engine
 * makes accessors of their names, and what a language of rules and a language of classes mind in a name is more than anybody can list.
 *
 * @param text        the rule file
 * @param packageName of its declared facts
 * @param fields by stage, the fields that its rules read, in the order of the declared fact
 */
record CanonicalDrl(String text, String packageName, Map<Stage, List<Field>> fields) {

    private static final AtomicLong NUMBER = new AtomicLong();
    static final String PARAMETERS = "Parameters";
    /** Before the name of a parameter where its value is asked for: whether it has one on the day of the event. No name of an author begins so. */
    static final String STANDS = "_";

    static CanonicalDrl of(List<Rule> rules, Map<Stage, FactShape> shapes, Map<String, Parameter> parameters) {
        StringBuilder drl = new StringBuilder();
        // of its own, since Drools remembers the fields of a class by its name alone, across rule bases
        String packageName = "plumbline.canonical" + NUMBER.incrementAndGet();
        drl.append("package ").append(packageName).append(";\n\n");
        drl.append("import java.math.BigDecimal;\nimport java.util.List;\n");
        drl.append("import ").append(Fact.class.getName()).append(";\n\n");
        declareParameters(drl, rules, parameters);
        Map<Stage, List<Field>> fields = new EnumMap<>(Stage.class);
        for (FactShape shape : shapes.values()) {
            List<Rule> ofStage = rules.stream().filter(rule -> rule.stage() == shape.stage()).toList();
            Set<String> read = ofStage.stream().flatMap(rule -> rule.fieldsRead().stream()).collect(Collectors.toCollection(TreeSet::new));
            List<Field> used = read.stream().map(shape.fields()::get).toList();
            fields.put(shape.stage(), used);
            declareFact(drl, shape, used);
        }
        rules.forEach(rule -> new Printer(rule, fields.get(rule.stage()), List.copyOf(parametersRead(rules)), parameters).print(drl, shapes.get(rule.stage())));
        return new CanonicalDrl(drl.toString(), packageName, fields);
    }

    private static void declareParameters(StringBuilder drl, List<Rule> rules, Map<String, Parameter> parameters) {
        drl.append("declare ").append(PARAMETERS).append('\n');
        int number = 0;
        for (String name : parametersRead(rules)) {
            String type = switch (parameters.get(name).kind()) {
                case NUMBER -> "BigDecimal";
                case RANGE -> throw new IllegalStateException("no rule reads the RANGE " + name);
                case STEPS, BRACKETS, TABLE -> "org.plumbline.scoring.policy.ParameterValue." + switch (parameters.get(name).kind()) {
                    case STEPS -> "Steps";
                    case BRACKETS -> "Brackets";
                    default -> "Table";
                };
            };
            drl.append("    ").append(parameterName(number)).append(" : ").append(type).append('\n');
            if (parameters.get(name).isDatedByDay()) {
                drl.append("    ").append(standsName(number)).append(" : Boolean\n");
            }
            number++;
        }
        drl.append("end\n\n");
    }

    static Set<String> parametersRead(List<Rule> rules) {
        return rules.stream().flatMap(rule -> rule.parametersRead().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void declareFact(StringBuilder drl, FactShape shape, List<Field> used) {
        drl.append("declare ").append(shape.name()).append(" extends ").append(Fact.class.getSimpleName()).append('\n');
        drl.append("    p : ").append(PARAMETERS).append('\n');
        for (int i = 0; i < used.size(); i++) {
            drl.append("    ").append(fieldName(i)).append(" : ").append(switch (used.get(i).type()) {
                case NUMBER -> "BigDecimal";
                case FLAG -> "Boolean";
                case LIST -> "List";
                default -> "String";
            }).append('\n');
        }
        drl.append("end\n\n");
    }

    /** What the field is called that stands at this place among those of its fact. */
    static String fieldName(int place) {
        return "f" + place;
    }

    /** What it is called whether the parameter at this place has a value on the day of the event. */
    static String standsName(int place) {
        return "s" + place;
    }

    /** What the parameter is called that stands at this place among those that are read. */
    static String parameterName(int place) {
        return "q" + place;
    }

    /** @param fields of its fact; {@code parameters} all that are read, in the order in which they are declared */
    private record Printer(Rule rule, List<Field> fields, List<String> parameters, Map<String, Parameter> known) {

        void print(StringBuilder drl, FactShape shape) {
            List<String> constraints = new ArrayList<>();
            // with null, !=, not in and bare bindings would fire
            rule.fieldsRead().forEach(field -> constraints.add(print(field) + " != null"));
            // the others have a value in every run
            rule.parametersRead().stream().filter(name -> known.get(name).isDatedByDay()).forEach(name -> constraints.add("p." + standsName(parameters.indexOf(name)) + " == true"));
            rule.bindings().forEach(binding -> constraints.add(variable(binding) + " : " + print(binding.value())));
            rule.conditions().forEach(condition -> constraints.add(print(condition)));
            drl.append("rule \"").append(rule.number()).append("\"\nwhen\n    $fact : ").append(shape.name()).append("( ")
                    .append(String.join(", ", constraints)).append(" )\nthen\n    $fact.by(").append(rule.number()).append(").")
                    .append(rule.verb().word()).append('(');
            List<String> arguments = new ArrayList<>();
            if (rule.target() != null) {
                arguments.add('"' + rule.target() + '"');
            }
            if (rule.amount() != null) {
                arguments.add(print(rule.amount()));
            }
            drl.append(String.join(", ", arguments)).append(");\nend\n\n");
        }

        private String variable(Rule.Binding binding) {
            return "$v" + rule.bindings().indexOf(binding);
        }

        private String print(String field) {
            return fieldName(fields.stream().map(Field::name).toList().indexOf(field));
        }

        private String print(Rule.Condition condition) {
            String right = condition.right().stream().map(this::print).collect(Collectors.joining(", "));
            boolean list = condition.operator() == Rule.Operator.IN || condition.operator() == Rule.Operator.NOT_IN;
            return print(condition.field()) + " " + condition.operator().sign() + " " + (list ? "(" + right + ")" : right);
        }

        private String print(Operand operand) {
            if (operand instanceof Operand.FieldValue field) {
                return print(field.field());
            }
            if (operand instanceof Operand.ParameterOf parameter) {
                return "p." + parameterName(parameters.indexOf(parameter.parameter()));
            }
            if (operand instanceof Operand.Number number) {
                return number.value().toPlainString();
            }
            if (operand instanceof Operand.Flag flag) {
                return String.valueOf(flag.value());
            }
            return '"' + ((Operand.Code) operand).code() + '"';
        }

        private String print(Argument argument) {
            if (argument instanceof Argument.Variable variable) {
                return variable(variable.binding());
            }
            if (argument instanceof Argument.Number number) {
                return number.value().signum() == 0 ? "BigDecimal.ZERO" : "BigDecimal.ONE";
            }
            if (argument instanceof Argument.Code code) {
                return '"' + code.code() + '"';
            }
            Argument.Call call = (Argument.Call) argument;
            return "$fact." + call.helper() + call.arguments().stream().map(this::print).collect(Collectors.joining(", ", "(", ")"));
        }
    }
}
