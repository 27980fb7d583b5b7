package org.plumbline.scoring.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kie.api.definition.type.FactType;
import org.kie.api.runtime.KieSession;

/** Hostile text that has got past profile and printing, handed to the compiler with one layer alone. The table of decision 016 is what this test finds. */
class LayersTest {

    private enum Layer { NONE, LOADER, CODE }

    /** REFUSED: nothing of it is loaded; FAILS: it is loaded and ends at the first instruction; RUNS: it does what it wants. */
    private enum Outcome { REFUSED, FAILS, RUNS }

    /** @param fired false for what would never come back */
    private record Hostile(String name, String before, String head, String pattern, String java, boolean fired, Outcome loader, Outcome code) { }

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static Hostile then(String name, String java, Outcome loader, Outcome code) {
        return new Hostile(name, "", "", "", java, true, loader, code);
    }

    private static List<Hostile> hostile() {
        return List.of(
                then("sets a system property", "System.setProperty(\"plumbline.layers\", \"1\");", Outcome.FAILS, Outcome.REFUSED),
                then("asks the runtime", "Runtime.getRuntime().freeMemory();", Outcome.FAILS, Outcome.REFUSED),
                then("prepares a process", "new ProcessBuilder(\"true\");", Outcome.FAILS, Outcome.REFUSED),
                then("makes a thread", "new Thread();", Outcome.FAILS, Outcome.REFUSED),
                then("looks at a file", "java.nio.file.Files.exists(java.nio.file.Path.of(\"x\"));", Outcome.FAILS, Outcome.REFUSED),
                then("looks at a file in the old way", "new java.io.File(\"x\").exists();", Outcome.FAILS, Outcome.REFUSED),
                then("makes a socket", "new java.net.Socket();", Outcome.FAILS, Outcome.REFUSED),
                then("makes a timer", "new java.util.Timer().cancel();", Outcome.FAILS, Outcome.REFUSED),
                then("finds a class by name", "Class.forName(\"java.lang.String\");", Outcome.RUNS, Outcome.REFUSED),
                then("climbs to the class loader", "$fact.getClass().getClassLoader();", Outcome.RUNS, Outcome.REFUSED),
                then("climbs to the parent of the class loader", "$fact.getClass().getClassLoader().getParent();", Outcome.FAILS, Outcome.REFUSED),
                then("reads the methods of a class", "$fact.getClass().getMethods();", Outcome.RUNS, Outcome.REFUSED),
                then("takes a lookup", "java.lang.invoke.MethodHandles.lookup().lookupClass();", Outcome.RUNS, Outcome.REFUSED),
                then("makes a lambda", "java.util.function.Supplier<String> s = () -> \"a\"; s.get();", Outcome.FAILS, Outcome.REFUSED),
                then("begins a build of its own", "org.kie.api.KieServices.get().newKieFileSystem();", Outcome.FAILS, Outcome.REFUSED),
                then("begins a build of its own within the engine", "org.kie.internal.builder.KnowledgeBuilderFactory.newKnowledgeBuilder();", Outcome.REFUSED, Outcome.REFUSED),
                then("uses a tool of the engine", "org.drools.util.ClassUtils.isWindows();", Outcome.REFUSED, Outcome.REFUSED),
                then("changes the locale of all", "java.util.Locale.setDefault(java.util.Locale.getDefault());", Outcome.RUNS, Outcome.REFUSED),
                then("stops the engine", "drools.halt();", Outcome.RUNS, Outcome.REFUSED),
                then("inserts a fact", "insert(\"forged\");", Outcome.RUNS, Outcome.REFUSED),
                then("forges a figure", "$fact.setX(BigDecimal.ONE);", Outcome.RUNS, Outcome.REFUSED),
                then("reads another figure", "$fact.getX();", Outcome.RUNS, Outcome.REFUSED),
                then("reads a list", "$fact.getNames();", Outcome.RUNS, Outcome.REFUSED),
                then("makes a long text", "\"x\".repeat(10);", Outcome.RUNS, Outcome.REFUSED),
                then("loops", "for (int i = 0; i < 3; i++) { $fact.full(\"loop\"); }", Outcome.RUNS, Outcome.REFUSED),
                new Hostile("loops for ever", "", "", "", "boolean go = true; while (go) { $fact.full(\"loop\"); }", false, Outcome.RUNS, Outcome.REFUSED),
                then("catches what is thrown", "try { $fact.ratio(null, null); } catch (Exception all) { $fact.full(\"caught\"); }", Outcome.RUNS, Outcome.REFUSED),
                then("makes an array of numbers", "long[] a = new long[1000];", Outcome.RUNS, Outcome.REFUSED),
                then("makes a long array", "int n; Object[] a = new Object[n = 100_000];", Outcome.RUNS, Outcome.REFUSED),
                then("calls itself twice", "if ($fact == null) { execute($fact); execute($fact); }", Outcome.RUNS, Outcome.REFUSED),
                then("speaks for another rule", "$fact.by(7).full(\"work\");", Outcome.RUNS, Outcome.RUNS),
                new Hostile("code in a condition", "", "", "System.nanoTime() > 0", "", true, Outcome.REFUSED, Outcome.REFUSED),
                new Hostile("eval", "", "", "eval(System.nanoTime() > 0)", "", true, Outcome.REFUSED, Outcome.REFUSED),
                new Hostile("a regular expression", "", "", "word matches \"(a+)+\"", "", true, Outcome.REFUSED, Outcome.REFUSED),
                new Hostile("code in salience", "", "salience (System.nanoTime() > 0 ? 1 : 0)", "", "", true, Outcome.REFUSED, Outcome.REFUSED),
                new Hostile("a timer", "", "timer (int: 1s)", "", "", false, Outcome.RUNS, Outcome.REFUSED),
                new Hostile("code in an enumeration", "declare enum Evil\n    A( Integer.getInteger(\"x\", 1) );\n    v : Integer\nend\n", "", "", "", true, Outcome.RUNS, Outcome.REFUSED),
                new Hostile("code in a function", "function void f() { System.gc(); }\n", "", "", "f();", true, Outcome.FAILS, Outcome.REFUSED),
                new Hostile("a function that calls itself", "function int f(int n) { return n > 0 ? f(n - 1) + f(n - 1) : 0; }\n", "", "", "f(3);", true, Outcome.RUNS, Outcome.REFUSED),
                new Hostile("a second fact", "", "", " ) $other : Thing( this != $fact ", "", false, Outcome.RUNS, Outcome.REFUSED),
                new Hostile("a sum over all facts", "", "", " ) accumulate( Thing( $y : x ); $sum : count($y) ", "", true, Outcome.REFUSED, Outcome.REFUSED));
    }

    private static CanonicalDrl text(Hostile hostile) {
        String packageName = "plumbline.layers" + NUMBER.incrementAndGet();
        return new CanonicalDrl("package " + packageName + ";\nimport java.math.BigDecimal;\nimport java.util.List;\nimport " + Fact.class.getName() + ";\n"
                + "declare Thing extends Fact\n    x : BigDecimal\n    word : String\n    names : List\nend\n" + hostile.before()
                + "rule \"0\" " + hostile.head() + "\nwhen\n    $fact : Thing( " + hostile.pattern() + " )\nthen\n    " + hostile.java() + "\n    $fact.by(0).full(\"done\");\nend\n",
                packageName, Map.of());
    }

    private static Outcome outcome(Hostile hostile, Layer layer) {
        CanonicalDrl canonical = text(hostile);
        ClassLoader visible = layer == Layer.LOADER ? new FilteringLoader() : LayersTest.class.getClassLoader();
        GuardedLoader.Guard guard = layer == Layer.CODE ? new GeneratedCode(canonical.packageName()) : bytes -> { };
        try (RuleCompiler.RuleBase base = RuleCompiler.compile(canonical, visible, guard)) {
            return hostile.fired() ? fire(base, canonical.packageName()) : Outcome.RUNS;
        } catch (RuleCompiler.Refused refused) {
            return Outcome.REFUSED;
        }
    }

    private static Outcome fire(RuleCompiler.RuleBase base, String packageName) {
        KieSession session = base.base().newKieSession();
        try {
            FactType type = base.base().getFactType(packageName, "Thing");
            Fact fact = (Fact) type.newInstance();
            type.set(fact, "word", "aaa");
            session.insert(fact);
            session.fireAllRules(3);
            return fact.evaluation().calls().stream().anyMatch(call -> call.target().equals("done")) ? Outcome.RUNS : Outcome.FAILS;
        } catch (ReflectiveOperationException | RuntimeException | LinkageError failed) {
            return Outcome.FAILS;
        } finally {
            session.dispose();
        }
    }

    @TestFactory
    Stream<DynamicTest> each_layer_stops_what_it_is_there_for_without_the_others() {
        return hostile().stream().map(hostile -> dynamicTest(hostile.name(), () -> {
            Map<Layer, Outcome> found = new EnumMap<>(Layer.class);
            for (Layer layer : Layer.values()) {
                found.put(layer, outcome(hostile, layer));
            }
            System.clearProperty("plumbline.layers");

            // without any layer it runs, or it would prove nothing
            assertThat(found).containsExactlyEntriesOf(new EnumMap<>(Map.of(Layer.NONE, Outcome.RUNS, Layer.LOADER, hostile.loader(), Layer.CODE, hostile.code())));
        }));
    }

    private static String refusal(String java) {
        try (RuleCompiler.RuleBase base = RuleCompiler.compile(text(then("", java, null, null)))) {
            return "compiled " + base;
        } catch (RuleCompiler.Refused refused) {
            return refused.getMessage();
        }
    }

    @Test
    void policies_are_compiled_with_both_layers() {
        assertThat(refusal("")).startsWith("compiled");
        assertThat(refusal("org.drools.util.ClassUtils.isWindows();")).as("what only the loader says so").contains("cannot be resolved");
        assertThat(refusal("$fact.setX(BigDecimal.ONE);")).as("what only the judgement of the code says").matches("the code of a consequence names the member plumbline/layers\\d+/Thing setX .*");
    }
}
