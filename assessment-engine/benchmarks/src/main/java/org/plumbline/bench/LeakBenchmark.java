package org.plumbline.bench;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.rules.CompiledPolicy;

/** Whether memory stays as it is while a policy is changed and compiled a thousand times, as in a service that runs for months. */
final class LeakBenchmark implements Benchmark {

    private static final double MOST = 1.01;
    private static final int SETTLED = 200;
    private static final int COMPILES = 1_000;
    private static final int RULES = 10;

    /** Bytes in use after a collection. */
    private record Memory(long heap, long metaspace) {

        static Memory inUse() throws InterruptedException {
            for (int i = 0; i < 4; i++) {
                // classes go only after what holds them has gone
                System.gc();
                Thread.sleep(50);
            }
            long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getName().equals("Metaspace"))
                    .map(MemoryPoolMXBean::getUsage).findFirst().orElseThrow().getUsed();
            return new Memory(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), metaspace);
        }
    }

    @Override
    public String name() {
        return "leak";
    }

    @Override
    public String what() {
        return "memory in use after 1,000 compiles of changed policies : after 200, heap or metaspace, whichever grew more";
    }

    /** @param rounds has no meaning here */
    @Override
    public Measured measure(int rounds, PrintWriter detail) throws InterruptedException {
        Memory settled = null;
        for (int i = 1; i <= COMPILES; i++) {
            compile(i);
            if (i == SETTLED) {
                settled = Memory.inUse();
            }
        }
        Memory last = Memory.inUse();
        double heap = (double) last.heap / settled.heap;
        double metaspace = (double) last.metaspace / settled.metaspace;
        detail.printf("heap %.2f MiB : %.2f MiB = %.4f%n", last.heap / 1048576.0, settled.heap / 1048576.0, heap);
        detail.printf("metaspace %.2f MiB : %.2f MiB = %.4f%n", last.metaspace / 1048576.0, settled.metaspace / 1048576.0, metaspace);
        return new Measured(name(), Math.max(heap, metaspace), MOST);
    }

    private static void compile(int edition) {
        Findings findings = new Findings();
        CompiledPolicy.of(ManyRules.bundle(RULES, edition), findings).orElseThrow(() -> new IllegalStateException(findings.sorted().toString())).close();
    }
}
