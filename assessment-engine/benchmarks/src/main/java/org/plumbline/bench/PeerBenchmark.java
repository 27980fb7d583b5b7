package org.plumbline.bench;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.plumbline.bench.peer.Peer;
import org.plumbline.bench.peer.RuleNumbers;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.rules.CompiledPolicy;
import org.plumbline.scoring.rules.Evaluation;
import org.plumbline.scoring.rules.Evaluator;
import org.plumbline.scoring.rules.Known;
import org.plumbline.scoring.rules.Stage;
import org.plumbline.scoring.rules.Terms;
import org.plumbline.scoring.score.Quarantine;

/** Our evaluator against other engines in its place, each asked about the same facts by the same 17 rules of the period. */
final class PeerBenchmark implements Benchmark {

    private static final double MOST = 1;
    private static final int WARMING = 40;

    private final SampleMonth month;

    PeerBenchmark(SampleMonth month) {
        this.month = month;
    }

    @Override
    public String name() {
        return "engine-vs-best-peer";
    }

    @Override
    public String what() {
        return "the 17 rules of the period on 10,000 officers : the fastest of six other engines; one thread each";
    }

    @Override
    public Measured measure(int rounds, PrintWriter detail) throws Exception {
        RunInput input = month.input();
        try (CompiledPolicy policy = Compiled.policy(input.bundle(), detail)) {
            Terms terms = Sheets.terms(policy, input);
            List<Known> facts = facts(input, terms);
            String said = said(policy.evaluator(), facts, terms);
            double best = 0;
            for (Peer peer : Peer.all(new RuleNumbers(policy.rules()))) {
                try (peer) {
                    Checksum.mustBeEqual(said, said(peer, facts, terms), peer.name(), detail);
                    Paired.Times times = OneThread.call(() -> Paired.processorTime(rounds, WARMING, () -> policy.evaluator().evaluate(Stage.PERIOD, facts, terms.inForce()),
                            () -> peer.evaluate(Stage.PERIOD, facts, terms.inForce())));
                    detail.printf(Locale.ROOT, "ours : %s%n", peer.name());
                    times.print(detail);
                    detail.flush();
                    best = Math.max(best, times.ratio());
                }
            }
            return new Measured(name(), best, MOST);
        }
    }

    static List<Known> facts(RunInput input, Terms terms) {
        return Sheets.participants(input, terms, new Quarantine(terms)).stream().map(one -> one.known(terms)).toList();
    }

    /** Scales may differ, values may not. */
    static String said(Evaluator evaluator, List<Known> facts, Terms terms) {
        List<Evaluation> evaluations = evaluator.evaluate(Stage.PERIOD, facts, terms.inForce());
        return Checksum.of(IntStream.range(0, evaluations.size()).mapToObj(i -> i + " " + evaluations.get(i).faults() + " " + evaluations.get(i).calls().stream()
                .map(call -> call.rule() + " " + call.verb() + " " + call.target() + " " + shown(call.amount())).toList()));
    }

    private static String shown(BigDecimal amount) {
        return amount == null ? "" : amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
