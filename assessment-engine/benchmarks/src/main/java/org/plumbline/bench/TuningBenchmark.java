package org.plumbline.bench;

import java.io.PrintWriter;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

import org.plumbline.bench.plain.Numbers;
import org.plumbline.bench.plain.Officer;
import org.plumbline.bench.plain.PlainRanking;
import org.plumbline.bench.plain.PlainScoring;
import org.plumbline.scoring.Assessment;
import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.grade.Graded;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.policy.ParameterEdit;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.scoring.rules.CompiledPolicy;

/** What it costs to turn one number of a policy and see the month anew. Nothing is compiled: parameters are handed to the rules with each record. */
final class TuningBenchmark implements Benchmark {

    private static final double MOST = 15;
    private static final int WARMING = 15;

    private final SampleMonth month;

    TuningBenchmark(SampleMonth month) {
        this.month = month;
    }

    @Override
    public String name() {
        return "tuning";
    }

    @Override
    public String what() {
        return "a target changed, the pack read, 10,000 officers scored, ranked, graded, paid and verified : scoring, sort and grades in hand-written Java; one thread each";
    }

    @Override
    public Measured measure(int rounds, PrintWriter detail) throws Exception {
        RunInput input = month.input();
        PolicyBundle changed = changed(input.bundle());
        try (CompiledPolicy policy = Compiled.policy(input.bundle(), detail)) {
            List<Officer> officers = Officer.of(input);
            YearMonth time = YearMonth.parse(input.period());
            String before = checksum(assess(policy, input, input.bundle()));
            RunResult after = assess(policy, input, changed);
            String expected = checksum(after);
            if (expected.equals(before)) {
                throw new IllegalStateException("the change changes nothing");
            }
            Numbers numbers = Numbers.of(after.terms().inForce());
            Checksum.mustBeEqual(Sheets.checksum(after.sheets()), Sheets.checksumOfPlain(new PlainScoring(time, numbers).score(officers)), "hand-written Java, lines", detail);
            Checksum.mustBeEqual(expected, checksum(plain(time, numbers, officers)), "hand-written Java, places and grades", detail);
            detail.printf(Locale.ROOT, "%,d officers%n", officers.size());
            Paired.Times times = OneThread.call(() -> Paired.processorTime(rounds, WARMING, () -> assess(policy, input, changed), () -> plain(time, numbers, officers)));
            times.print(detail);
            return new Measured(name(), times.ratio(), MOST);
        }
    }

    static PolicyBundle changed(PolicyBundle bundle) {
        Findings findings = new Findings();
        TreeMap<String, String> texts = new TreeMap<>(bundle.texts());
        String edited = new ParameterEdit("homeVisitTarget", SampleMonth.MONTH, null, "0.92", null, true)
                .in(PolicyBundle.PARAMETERS, texts.get(PolicyBundle.PARAMETERS), texts.get(PolicyBundle.POLICY), findings)
                .orElseThrow(() -> new IllegalStateException(findings.sorted().toString())).text();
        texts.put(PolicyBundle.PARAMETERS, edited);
        return new PolicyBundle(bundle.name(), texts, bundle.catalogueName(), bundle.catalogue());
    }

    static RunResult assess(CompiledPolicy policy, RunInput input, PolicyBundle bundle) {
        Findings findings = new Findings();
        PolicyVersion version = PolicyVersion.read(bundle, findings).orElseThrow(() -> new IllegalStateException(findings.sorted().toString()));
        RunInput again = new RunInput(bundle, input.period(), input.assessees(), input.records(), input.events(), input.leave(), input.children(), input.history());
        return new Assessment(policy.tuned(version), Progress.NONE).run(again);
    }

    static List<PlainRanking.Standing> plain(YearMonth month, Numbers numbers, List<Officer> officers) {
        return new PlainRanking(numbers).rank(new PlainScoring(month, numbers).score(officers));
    }

    static String checksum(RunResult result) {
        return checksum(result.graded().stream().map(TuningBenchmark::standing).toList());
    }

    private static PlainRanking.Standing standing(Graded graded) {
        return new PlainRanking.Standing(graded.no(), graded.standing().group(), graded.standing().rank(), graded.grade(), graded.standing().sheet().total());
    }

    static String checksum(List<PlainRanking.Standing> standings) {
        return Checksum.of(standings.stream().map(PlainRanking.Standing::toString));
    }
}
