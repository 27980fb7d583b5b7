package org.plumbline.scoring.rules;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.kie.api.definition.type.FactType;
import org.kie.api.runtime.KieSession;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.policy.InForce;
import org.plumbline.scoring.policy.ParameterValue;
import org.plumbline.scoring.rules.FactShape.Field;

/**
 * Evaluates with Drools, in batches with a fresh session each. When anything goes wrong in a batch, its results are thrown away and it is
 * evaluated again record by record on fresh facts, so that only the record that fails is lost.
 */
final class DroolsEvaluator implements Evaluator, AutoCloseable {

    private static final int BATCH = 250;

    private final RuleCompiler.RuleBase ruleBase;
    private final String packageName;
    private final List<Rule> rules;
    private final Map<Stage, Integer> rulesOf = new EnumMap<>(Stage.class);
    private final Map<Stage, Maker> makers = new EnumMap<>(Stage.class);
    private final Maker parametersMaker;

    DroolsEvaluator(RuleCompiler.RuleBase ruleBase, List<Rule> rules, Map<Stage, FactShape> shapes, CanonicalDrl canonical) {
        this.ruleBase = ruleBase;
        this.packageName = canonical.packageName();
        this.rules = List.copyOf(rules);
        rules.forEach(rule -> rulesOf.merge(rule.stage(), 1, Integer::sum));
        this.parametersMaker = parametersMaker(List.copyOf(CanonicalDrl.parametersRead(rules)));
        shapes.values().forEach(shape -> {
            List<Field> read = canonical.fields().get(shape.stage());
            List<String> fields = new ArrayList<>(List.of("p"));
            read.stream().map(Field::name).forEach(fields::add);
            List<String> declared = new ArrayList<>(List.of("p"));
            IntStream.range(0, read.size()).mapToObj(CanonicalDrl::fieldName).forEach(declared::add);
            makers.put(shape.stage(), new Maker(shape.name(), fields, declared));
        });
    }

    /** Beside those dated by the day of the event stands whether they have a value on it. */
    private Maker parametersMaker(List<String> read) {
        FactType type = ruleBase.base().getFactType(packageName, CanonicalDrl.PARAMETERS);
        List<String> asked = new ArrayList<>();
        List<String> declared = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            asked.add(read.get(i));
            declared.add(CanonicalDrl.parameterName(i));
            if (type.getField(CanonicalDrl.standsName(i)) != null) {
                asked.add(CanonicalDrl.STANDS + read.get(i));
                declared.add(CanonicalDrl.standsName(i));
            }
        }
        return new Maker(CanonicalDrl.PARAMETERS, asked, declared);
    }

    @Override
    public List<Evaluation> evaluate(Stage stage, List<? extends Known> facts, InForce parameters) {
        Evaluation[] evaluations = new Evaluation[facts.size()];
        if (!rulesOf.containsKey(stage)) {
            Arrays.fill(evaluations, Evaluation.NOTHING);
            return Arrays.asList(evaluations);
        }
        Object shared = parametersMaker.make(name -> shared(name, stage, parameters));
        int batches = (facts.size() + BATCH - 1) / BATCH;
        IntStream.range(0, batches).parallel().forEach(batch -> {
            int from = batch * BATCH;
            int to = Math.min(facts.size(), from + BATCH);
            batch(stage, facts, shared, evaluations, from, to);
        });
        return Arrays.asList(evaluations);
    }

    /** Null where rules of the stage cannot read it, or are silent because it has no value yet. */
    private static Object shared(String name, Stage stage, InForce parameters) {
        if (name.startsWith(CanonicalDrl.STANDS)) {
            return parameters.values().containsKey(name.substring(CanonicalDrl.STANDS.length()));
        }
        if (!stage.isOfEvents() && !parameters.values().containsKey(name) || !parameters.has(name)) {
            return null;
        }
        return parameters.value(name) instanceof ParameterValue.Number number ? Figures.canonical(number.value()) : parameters.value(name);
    }

    private void batch(Stage stage, List<? extends Known> facts, Object parameters, Evaluation[] evaluations, int from, int to) {
        List<Fact> batch = new ArrayList<>(to - from);
        try {
            for (int i = from; i < to; i++) {
                batch.add(fact(stage, facts.get(i), parameters));
            }
            fire(stage, batch);
            for (int i = from; i < to; i++) {
                evaluations[i] = held(stage, batch.get(i - from).evaluation());
            }
        } catch (Throwable failed) {
            // whatever it was, no line of this batch may count; each record is judged alone
            for (int i = from; i < to; i++) {
                evaluations[i] = alone(stage, facts.get(i), parameters);
            }
        }
    }

    private Evaluation alone(Stage stage, Known known, Object parameters) {
        Fact fact = null;
        try {
            fact = fact(stage, known, parameters);
            fire(stage, List.of(fact));
            return held(stage, fact.evaluation());
        } catch (Throwable failed) {
            int rule = fact == null ? -1 : fact.lastRule();
            Throwable cause = failed;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            return new Evaluation(List.of(), List.of(new Fault(rule, new Text("规则无法计算：" + cause, "the rule cannot compute: " + cause))));
        }
    }

    /** Each rule speaks once about a fact, and says only what is written in it: compiled code that does more is not believed. */
    private Evaluation held(Stage stage, Evaluation evaluation) {
        int before = -1;
        for (RuleCall call : evaluation.calls()) {
            Rule rule = call.rule() > before && call.rule() < rules.size() ? rules.get(call.rule()) : null;
            if (rule == null || rule.stage() != stage || rule.verb() != call.verb() || !Objects.equals(rule.target(), call.target()) || (rule.amount() == null) != (call.amount() == null)) {
                throw new IllegalStateException("a rule did what is not written in it");
            }
            before = call.rule();
        }
        return evaluation;
    }

    private void fire(Stage stage, List<Fact> facts) {
        KieSession session = ruleBase.base().newKieSession();
        try {
            facts.forEach(session::insert);
            int limit = facts.size() * rulesOf.get(stage) + 1;
            if (session.fireAllRules(limit) >= limit) {
                throw new IllegalStateException("more rules fired than facts and rules allow");
            }
        } finally {
            session.dispose();
        }
    }

    private Fact fact(Stage stage, Known known, Object parameters) {
        return (Fact) makers.get(stage).make(field -> field.equals("p") ? parameters : canonical(known.value(field)));
    }

    private static Object canonical(Object value) {
        if (value instanceof List<?> list) {
            return List.copyOf(list);
        }
        return value instanceof BigDecimal number ? Figures.canonical(number) : value;
    }

    @Override
    public void close() {
        ruleBase.close();
    }

    /** Makes objects of one generated class, whose loader only the rule base knows. */
    private final class Maker {
        private final MethodHandle constructor;
        private final List<String> fields;
        private final MethodHandle[] setters;

        /** @param fields as they are known; {@code declared} what each is called in the canonical text */
        private Maker(String type, List<String> fields, List<String> declared) {
            FactType factType = ruleBase.base().getFactType(packageName, type);
            Class<?> made = factType.getFactClass();
            this.fields = fields;
            try {
                MethodHandles.Lookup lookup = MethodHandles.publicLookup();
                constructor = lookup.unreflectConstructor(made.getConstructor()).asType(MethodType.methodType(Object.class));
                setters = new MethodHandle[fields.size()];
                for (int i = 0; i < setters.length; i++) {
                    setters[i] = lookup.unreflect(setter(made, factType.getField(declared.get(i)).getName()))
                            .asType(MethodType.methodType(void.class, Object.class, Object.class));
                }
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException("the generated class " + type + " is not as declared", impossible);
            }
        }

        private static Method setter(Class<?> made, String field) {
            String name = "set" + field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
            return Arrays.stream(made.getMethods()).filter(method -> method.getName().equals(name) && method.getParameterCount() == 1)
                    .findFirst().orElseThrow(() -> new IllegalStateException("no " + name + " in " + made));
        }

        private Object make(Known known) {
            try {
                Object made = constructor.invokeExact();
                for (int i = 0; i < setters.length; i++) {
                    Object value = known.value(fields.get(i));
                    if (value != null) {
                        setters[i].invokeExact(made, value);
                    }
                }
                return made;
            } catch (Error | RuntimeException unchecked) {
                throw unchecked;
            } catch (Throwable checked) {
                throw new IllegalStateException(checked);
            }
        }
    }
}
