package org.plumbline.bench;

import java.io.PrintWriter;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

import org.plumbline.bench.plain.Numbers;
import org.plumbline.bench.plain.Officer;
import org.plumbline.bench.plain.PlainScoring;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.rules.CompiledPolicy;
import org.plumbline.scoring.rules.Terms;

/** What it costs that the policy is text: the engine against the same policy written by hand in Java. */
final class EngineBenchmark implements Benchmark {

    private static final double MOST = 12;
    private static final int WARMING = 30;

    private final SampleMonth month;

    EngineBenchmark(SampleMonth month) {
        this.month = month;
    }

    @Override
    public String name() {
        return "engine";
    }

    @Override
    public String what() {
        return "events, figures, rules, lines and totals of 10,000 officers : the same policy in hand-written Java, same lines, exact decimals; one thread each";
    }

    @Override
    public Measured measure(int rounds, PrintWriter detail) throws Exception {
        RunInput input = month.input();
        try (CompiledPolicy policy = Compiled.policy(input.bundle(), detail)) {
            Terms terms = Sheets.terms(policy, input);
            List<Officer> officers = Officer.of(input);
            PlainScoring plain = new PlainScoring(YearMonth.parse(input.period()), Numbers.of(terms.inForce()));
            detail.printf(Locale.ROOT, "%,d officers, %,d lines%n", officers.size(), plain.score(officers).stream().mapToInt(sheet -> sheet.lines().size()).sum());
            Checksum.mustBeEqual(Sheets.checksum(Sheets.of(input, terms)), Sheets.checksumOfPlain(plain.score(officers)), "hand-written Java", detail);
            Paired.Times times = OneThread.call(() -> Paired.processorTime(rounds, WARMING, () -> Sheets.of(input, terms), () -> plain.score(officers)));
            times.print(detail);
            return new Measured(name(), times.ratio(), MOST);
        }
    }
}
