package org.plumbline.scoring.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.runtime.KieSession;
import org.plumbline.scoring.check.PolicyCheck;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.policy.PolicyVersion;

/** What gets past one layer is stopped by the next. */
class ContainmentTest {

    @ParameterizedTest
    @ValueSource(strings = {"java.lang.System", "java.lang.Runtime", "java.lang.Thread", "java.lang.ThreadGroup", "java.lang.ThreadLocal", "java.lang.Process",
        "java.lang.ProcessBuilder", "java.lang.ProcessHandle", "java.lang.ClassLoader", "java.lang.Module", "java.lang.StackWalker", "java.lang.reflect.Method",
        "java.lang.reflect.AccessibleObject", "java.lang.invoke.VarHandle", "java.nio.file.Files", "java.nio.file.Path", "java.nio.file.Paths", "java.io.File", "java.io.FileInputStream",
        "java.io.FileWriter", "java.io.ObjectInputStream", "java.net.Socket", "java.net.URL", "java.net.http.HttpClient", "java.sql.DriverManager", "javax.script.ScriptEngineManager",
        "java.util.concurrent.Executors", "java.util.concurrent.ForkJoinPool", "java.util.zip.ZipFile", "java.util.logging.LogManager", "java.util.prefs.Preferences",
        "sun.misc.Unsafe", "jdk.internal.misc.Unsafe", "org.mvel2.MVEL", "org.plumbline.scoring.Assessment", "org.plumbline.scoring.rules.CompiledPolicy",
        "org.plumbline.scoring.input.RunInput", "org.kie.api.KieServices", "org.kie.internal.builder.KnowledgeBuilderFactory", "org.drools.compiler.kie.builder.impl.KieBuilderImpl",
        "org.drools.model.codegen.ExecutableModelProject", "org.drools.util.ClassUtils", "java.util.Timer", "java.util.Scanner", "java.util.ServiceLoader", "java.util.HashMap", "java.lang.IllegalStateException",
        "java.lang.invoke.LambdaMetafactory", "java.lang.StringBuilder", "com.sun.tools.javac.Main"})
    void rules_cannot_see(String name) {
        assertThat(FilteringLoader.loads(name)).isFalse();
        assertThatThrownBy(() -> new FilteringLoader().loadClass(name)).isInstanceOf(ClassNotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.lang.Object", "java.math.BigDecimal", "java.util.List", "java.lang.IllegalArgumentException", "org.plumbline.scoring.rules.Fact"})
    void rules_can_see(String name) {
        assertThatCode(() -> new FilteringLoader().loadClass(name)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"System.setProperty(\"a\", \"b\");", "new Thread(() -> { }).start(); Runtime.getRuntime();", "new ProcessBuilder(\"ls\"); java.nio.file.Files.exists(new java.io.File(\"x\").toPath());"})
    void a_consequence_that_names_more_does_not_run_even_past_the_profile(String java) {
        String drl = "package plumbline.canonical;\nimport org.plumbline.scoring.rules.Fact;\ndeclare Thing extends Fact\n    x : String\nend\nrule \"0\"\nwhen\n    $fact : Thing( )\nthen\n    " + java + "\nend\n";

        assertThatThrownBy(() -> {
            try (RuleCompiler.RuleBase base = RuleCompiler.compile(new CanonicalDrl(drl, "plumbline.canonical", Map.of()))) {
                KieSession session = base.base().newKieSession();
                session.insert(base.base().getFactType("plumbline.canonical", "Thing").newInstance());
                session.fireAllRules();
            }
        }).isInstanceOfAny(RuleCompiler.Refused.class, NoClassDefFoundError.class);
    }

    private static PolicyBundle small(String rules) throws IOException {
        PolicyBundle read = PolicyBundle.read(Path.of("src/test/resources/small"));
        TreeMap<String, String> texts = new TreeMap<>(read.texts());
        texts.put(PolicyBundle.RULES, rules == null ? texts.get(PolicyBundle.RULES) : rules);
        return new PolicyBundle("", texts, "catalogue.yaml", read.catalogue());
    }

    private static String goodRules() throws IOException {
        return small(null).texts().get(PolicyBundle.RULES);
    }

    @Test
    void nothing_that_only_the_author_reads_is_compiled() throws IOException {
        String rules = goodRules().replace("package small", "package author.PACKAGE_MARK\n// COMMENT_MARK\n/* COMMENT_MARK\n end */")
                .replace("rule \"全勤\"", "rule \"NAME_MARK\"").replace("@Clause(\"三\")", "@Clause(\"CLAUSE_MARK\")").replace("@Reason(\"全勤，", "@Reason(\"REASON_MARK，");
        PolicyVersion version = PolicyVersion.read(small(rules), new Findings()).orElseThrow();
        Findings findings = new Findings();
        List<Rule> checked = RuleProfile.check(version, FactShapes.of(version), findings);
        String canonical = CanonicalDrl.of(checked, FactShapes.of(version), version.parameters()).text();

        assertThat(findings.sorted()).isEmpty();
        assertThat(checked).hasSize(12).extracting(Rule::name).contains("NAME_MARK");
        assertThat(canonical).doesNotContain("_MARK").doesNotContain("完成率", "扣分", "author", "@", "//", "/*");
        assertThat(canonical).contains("rule \"6\"").contains("f0 != null, f1 != null, f0 == true");
        assertThat(canonical).as("no name of the author").doesNotContain("full ==", "rate", "p.target", "$v_");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        // escapes that Java would read
        "rule \"x\\u0022\" @Clause(\"一\") @Reason(\"\") when $o : OfficerMonth( ) then $o.full(\"work\"); end",
        "rule \"x\" @Clause(\"一\") @Reason(\"\") when $o : OfficerMonth( ) then \\u0053ystem.exit(1); end",
        "rule \"x\" @Clause(\"一\") @Reason(\"\") when $o : OfficerMonth( ) then $o.full(\"wo\\u0072k\"); end",
        // comments that another reader may end elsewhere
        "rule \"x\" @Clause(\"一\") @Reason(\"\") when $o : OfficerMonth( ) then /* \\u002a/ System.exit(1); */ end",
        "/* /* */ rule \"x\" */ @Clause(\"一\") when then end",
        "rule \"x\" @Clause(\"一\") @Reason(\"\") when $o : OfficerMonth( ) # comment\n then $o.full(\"work\"); end",
        // quotation marks and ends in names
        "rule \"x\" \" @Clause(\"一\") @Reason(\"\") when $o : OfficerMonth( ) then $o.full(\"work\"); end",
        "rule 'x' @Clause(\"一\") @Reason(\"\") when $o : OfficerMonth( ) then $o.full(\"work\"); end",
        "rule x @Clause(\"一\") @Reason(\"\") when $o : OfficerMonth( ) then $o.full(\"work\"); end",
        "rule \"x\nend\" @Clause(\"一\") @Reason(\"\") when $o : OfficerMonth( ) then $o.full(\"work\"); end",
        "rule \"x\" @Clause(\"一\" + \"二\") @Reason(\"\") when $o : OfficerMonth( ) then $o.full(\"work\"); end",
        "rule \"x\" @Clause(System.exit(1)) @Reason(\"\") when $o : OfficerMonth( ) then $o.full(\"work\"); end",
        "rule \"x\" extends \"y\" @Clause(\"一\") @Reason(\"\") when $o : OfficerMonth( ) then $o.full(\"work\"); end",
        // what the engine runs itself
        "rule \"x\" salience (System.exit(1)) @Clause(\"一\") @Reason(\"\") when $o : OfficerMonth( ) then $o.full(\"work\"); end",
        "rule \"x\" enabled (false) @Clause(\"一\") @Reason(\"\") when $o : OfficerMonth( ) then $o.full(\"work\"); end",
        "rule \"x\" agenda-group \"g\" @Clause(\"一\") @Reason(\"\") when $o : OfficerMonth( ) then $o.full(\"work\"); end",
        "rule \"x\" dialect \"mvel\" @Clause(\"一\") @Reason(\"\") when $o : OfficerMonth( ) then $o.full(\"work\"); end",
        "rule \"x\" timer (int: 1s) @Clause(\"一\") @Reason(\"\") when $o : OfficerMonth( ) then $o.full(\"work\"); end",
        "rule \"x\" @Clause(\"一\") @Reason(\"\") when $o : OfficerMonth( ) from collect( OfficerMonth( ) ) then $o.full(\"work\"); end",
        "rule \"x\" @Clause(\"一\") @Reason(\"\") when $o : OfficerMonth( this memberOf $x ) then $o.full(\"work\"); end",
        "rule \"x\" @Clause(\"一\") @Reason(\"\") when $o : OfficerMonth( getClass() != null ) then $o.full(\"work\"); end",
        "rule \"x\" @Clause(\"一\") @Reason(\"\") when $o : OfficerMonth( rate.class == 0 ) then $o.full(\"work\"); end",
        "rule \"x\" @Clause(\"一\") @Reason(\"\") when $o : java.lang.Object( ) then $o.full(\"work\"); end",
        "rule \"x\" @Clause(\"一\") @Reason(\"\") when $o : OfficerMonth( ) then modify($o) { setRate(null) }; end",
        "rule \"x\" @Clause(\"一\") @Reason(\"\") when $o : OfficerMonth( ) then $o.setRate(null); end",
        "rule \"x\" @Clause(\"一\") @Reason(\"\") when $o : OfficerMonth( ) then $o.by(1).full(\"work\"); end",
        "rule \"x\" @Clause(\"一\") @Reason(\"\") when $o : OfficerMonth( ) then drools.halt(); end",
        "rule \"x\" @Clause(\"一\") @Reason(\"\") when $o : OfficerMonth( ) then while(true) { } end",
        "unit x; rule \"x\" @Clause(\"一\") @Reason(\"\") when $o : OfficerMonth( ) then $o.full(\"work\"); end",
        "rule \"x\" @Clause(\"一\") @Reason(\"\") when $o : OfficerMonth( ?/rate ) then $o.full(\"work\"); end",
        // characters that look like others or like nothing
        "rule \"x\u202e\" @Clause(\"一\") @Reason(\"\") when $o : OfficerMonth( ) then $o.full(\"work\"); end",
        "rule \"x\u200b\" @Clause(\"一\") @Reason(\"\") when $o : OfficerMonth( ) then $o.full(\"work\"); end",
        "rule \"x\u0000\" @Clause(\"一\") @Reason(\"\") when $o : OfficerMonth( ) then $o.full(\"work\"); end",
        "rule “x” @Clause(\"一\") @Reason(\"\") when $o : OfficerMonth( ) then $o.full(\"work\"); end",
        "rule \"x\" @Clause(\"一\") @Reason(\"\") when $o : OfficerMonth( ) then $o.full(\"work\"）; end",
    })
    void a_rule_text_with_a_trick_is_refused(String rule) throws IOException {
        assertThat(PolicyCheck.check(small(goodRules() + rule + "\n")).findings()).anyMatch(Finding::isError);
    }

    @Test
    void a_text_without_end_is_refused_and_not_read_for_ever() throws IOException {
        String deep = "plus(".repeat(10_000);
        String rule = "rule \"x\" @Clause(\"一\") @Reason(\"\") when $o : OfficerMonth( $r : rate ) then $o.share(\"work\", " + deep + "\n";
        assertThat(PolicyCheck.check(small(goodRules() + rule)).findings()).anyMatch(Finding::isError);
        assertThat(PolicyCheck.check(small(goodRules() + "// " + "x".repeat(300_000))).findings()).extracting(Finding::code).containsExactly("SYNTAX-106");
        assertThat(PolicyCheck.check(small(goodRules().replace("@Clause(\"三\")", "@Clause(\"" + "三".repeat(301) + "\")"))).findings()).extracting(Finding::code).containsExactly("SYNTAX-105");
    }
}
