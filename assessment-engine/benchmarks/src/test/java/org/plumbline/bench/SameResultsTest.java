package org.plumbline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.bench.peer.Peer;
import org.plumbline.bench.peer.RuleNumbers;
import org.plumbline.bench.plain.Numbers;
import org.plumbline.bench.plain.Officer;
import org.plumbline.bench.plain.PlainScoring;
import org.plumbline.bench.plain.Sheet;
import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.rules.CompiledPolicy;
import org.plumbline.scoring.rules.Known;
import org.plumbline.scoring.rules.Terms;

/** A ratio means something only where both sides do the same; what is timed is timed by the benchmarks alone. */
class SameResultsTest {

    private static RunInput input;
    private static CompiledPolicy policy;
    private static Terms terms;

    @BeforeAll
    static void score(@TempDir Path room) throws Exception {
        System.setProperty("plumbline.home", Path.of("../..").toAbsolutePath().normalize().toString());
        input = new SampleMonth(room, "community-officer", 800).input();
        policy = Compiled.policy(input.bundle(), new PrintWriter(new StringWriter()));
        terms = Sheets.terms(policy, input);
    }

    @AfterAll
    static void close() {
        policy.close();
    }

    @Test
    void hand_written_java_makes_the_same_lines() {
        List<Sheet> plain = new PlainScoring(YearMonth.parse(input.period()), Numbers.of(terms.inForce())).score(Officer.of(input));
        List<String> expected = new ArrayList<>();
        List<String> actual = new ArrayList<>();
        Sheets.of(input, terms).forEach(sheet -> Sheets.lines(sheet.participant().no(), sheet.total(), sheet.lines()).forEach(expected::add));
        plain.forEach(sheet -> Sheets.lines(sheet.officer().no(), sheet.total(), sheet.lines()).forEach(actual::add));
        assertThat(actual).isNotEmpty().isEqualTo(expected);
    }

    @Test
    void every_peer_says_what_our_evaluator_says() throws Exception {
        List<Known> facts = PeerBenchmark.facts(input, terms);
        String expected = PeerBenchmark.said(policy.evaluator(), facts, terms);
        for (Peer peer : Peer.all(new RuleNumbers(policy.rules()))) {
            try (peer) {
                assertThat(PeerBenchmark.said(peer, facts, terms)).as(peer.name()).isEqualTo(expected);
            }
        }
    }

    @Test
    void hand_written_java_gives_the_same_places_and_grades_after_a_change() {
        RunResult after = TuningBenchmark.assess(policy, input, TuningBenchmark.changed(input.bundle()));
        assertThat(TuningBenchmark.checksum(after)).isNotEqualTo(TuningBenchmark.checksum(TuningBenchmark.assess(policy, input, input.bundle())));
        assertThat(TuningBenchmark.checksum(TuningBenchmark.plain(YearMonth.parse(input.period()), Numbers.of(after.terms().inForce()), Officer.of(input))))
                .isEqualTo(TuningBenchmark.checksum(after));
    }

    @Test
    void a_difference_is_noticed_before_anything_is_timed() {
        assertThatThrownBy(() -> Checksum.mustBeEqual("a", "b", "the other", new PrintWriter(new StringWriter()))).hasMessageContaining("the other");
    }
}
