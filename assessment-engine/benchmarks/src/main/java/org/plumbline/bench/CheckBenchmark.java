package org.plumbline.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ast.stmt.BlockStmt;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.plumbline.scoring.check.PolicyCheck;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.lint.Lint;
import org.plumbline.scoring.lint.Remarks;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.rules.RuleBook;

/** What an author waits for before the compile, against what reading the rules alone takes with the parsers of the engine. */
final class CheckBenchmark implements Benchmark {

    private static final double MOST = 10;
    private static final int RULES = 40;
    /** Checks that make a round: one alone is too short to be timed. */
    private static final int AT_ONCE = 10;

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String what() {
        return "check of a pack of 40 rules without its compile : the same rules read by DrlParser and JavaParser";
    }

    @Override
    public Measured measure(int rounds, PrintWriter detail) throws Exception {
        PolicyBundle bundle = ManyRules.bundle(RULES, 1);
        PolicyCheck.Report report = PolicyCheck.checkTexts(bundle);
        String drl = bundle.texts().get(PolicyBundle.RULES);
        int parsed = parse(drl);
        if (report.hasErrors() || report.rules() != RULES || parsed != RULES) {
            throw new IllegalStateException("both sides must read " + RULES + " rules: " + report.rules() + ", " + parsed + " " + report.findings());
        }
        detail.printf("%,d rules, %,d characters, %d at once%n", RULES, drl.length(), AT_ONCE);
        Paired.Times times = Paired.time(rounds, () -> many(() -> check(bundle)), () -> many(() -> parse(drl)));
        times.print(detail);
        return new Measured(name(), times.ratio(), MOST);
    }

    private interface Reading {
        int rules() throws Exception;
    }

    private static int many(Reading reading) throws Exception {
        int rules = 0;
        for (int i = 0; i < AT_ONCE; i++) {
            rules += reading.rules();
        }
        return rules;
    }

    /** The texts as at each stroke of a key, and what is doubtful about the policy as a whole; this reads the texts a second time. */
    private static int check(PolicyBundle bundle) {
        PolicyCheck.Report report = PolicyCheck.checkTexts(bundle);
        Findings findings = new Findings();
        Lint.check(RuleBook.of(PolicyVersion.read(bundle, findings).orElseThrow(), findings), new Remarks());
        return report.rules();
    }

    private static int parse(String drl) throws Exception {
        PackageDescr read = new DrlParser(LanguageLevelOption.DRL6).parse(false, drl);
        List<ParseResult<BlockStmt>> consequences = new ArrayList<>();
        for (RuleDescr rule : read.getRules()) {
            consequences.add(new JavaParser().parseBlock("{" + rule.getConsequence() + "}"));
        }
        return (int) consequences.stream().filter(ParseResult::isSuccessful).count();
    }
}
