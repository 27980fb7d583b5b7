package org.plumbline.bench;

import java.io.PrintWriter;
import java.util.Locale;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.rules.CompiledPolicy;

/** The compile, which no ratio holds: told apart. */
final class Compiled {

    private Compiled() {
    }

    static CompiledPolicy policy(PolicyBundle bundle, PrintWriter detail) {
        Findings findings = new Findings();
        long begun = System.nanoTime();
        CompiledPolicy policy = CompiledPolicy.of(bundle, findings).orElseThrow(() -> new IllegalStateException(findings.sorted().toString()));
        detail.printf(Locale.ROOT, "compiled in %.2f s, the first time in this process%n", (System.nanoTime() - begun) / 1e9);
        return policy;
    }
}
