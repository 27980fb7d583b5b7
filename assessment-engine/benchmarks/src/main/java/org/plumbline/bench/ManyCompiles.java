package org.plumbline.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;

import org.plumbline.cli.Quiet;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.rules.CompiledPolicy;

/** A process that compiles one changed policy after another, and tells what memory is in use after a collection: a line {@code compiles heap metaspace}, in bytes. */
final class ManyCompiles {

    static final int SETTLED = 200;
    static final int COMPILES = 1_000;
    private static final int RULES = 10;

    private ManyCompiles() {
    }

    public static void main(String[] arguments) throws InterruptedException {
        Quiet.begin(arguments);
        for (int edition = 1; edition <= COMPILES; edition++) {
            compile(edition);
            if (edition == SETTLED || edition == COMPILES) {
                print(System.out, edition);
            }
        }
    }

    private static void compile(int edition) {
        Findings findings = new Findings();
        CompiledPolicy.of(ManyRules.bundle(RULES, edition), findings).orElseThrow(() -> new IllegalStateException(findings.sorted().toString())).close();
    }

    private static void print(PrintStream out, int compiles) throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            // classes go only after what holds them has gone
            System.gc();
            Thread.sleep(50);
        }
        long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage).findFirst().orElseThrow().getUsed();
        out.printf("%d %d %d%n", compiles, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), metaspace);
    }
}
