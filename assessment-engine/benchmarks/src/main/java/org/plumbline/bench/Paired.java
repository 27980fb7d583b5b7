package org.plumbline.bench;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import com.sun.management.OperatingSystemMXBean;

/**
 * Times two pieces of work in turns, so that whatever else the machine does weighs on both, and tells their ratio. The order within a
 * round changes from round to round, and the garbage of one is not the other's.
 */
final class Paired {

    private static final int WARMING = 12;
    private static final double LEAST_SECONDS = 0.6;
    private static final OperatingSystemMXBean PROCESS = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /**
     * @param ours   seconds of each round
     * @param bare   seconds of each round
     * @param ratios ours / bare of each round
     */
    record Times(List<Double> ours, List<Double> bare, List<Double> ratios) {

        double ratio() {
            return median(ratios);
        }

        private double leastRatio() {
            return ratios.stream().min(Double::compare).orElseThrow();
        }

        private double greatestRatio() {
            return ratios.stream().max(Double::compare).orElseThrow();
        }

        void print(PrintWriter detail) {
            detail.printf(Locale.ROOT, "median of the ratios of %d rounds %.3f (%.3f to %.3f)%n", ratios.size(), ratio(), leastRatio(), greatestRatio());
            detail.printf(Locale.ROOT, "median %.4f s : %.4f s%n", median(ours), median(bare));
        }

        private static double median(List<Double> values) {
            List<Double> sorted = values.stream().sorted().toList();
            int middle = sorted.size() / 2;
            return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        }
    }

    private Paired() {
    }

    static Times time(int rounds, Callable<?> ours, Callable<?> bare) throws Exception {
        return time(rounds, WARMING, ours, bare);
    }

    /** @param warming how often each is done before it is timed */
    static Times time(int rounds, int warming, Callable<?> ours, Callable<?> bare) throws Exception {
        warm(warming, ours, bare);
        return inTurns(rounds, () -> seconds(ours), () -> seconds(bare));
    }

    /**
     * The same in processor time of the whole process, what collects garbage for it among it: for work on one thread, whose share of a core
     * the neighbours change from moment to moment. The system counts it in hundredths of a second, so short work is done several times.
     *
     * @param warming how often each is done before it is timed
     */
    static Times processorTime(int rounds, int warming, Callable<?> ours, Callable<?> bare) throws Exception {
        warm(warming, ours, bare);
        int oursTimes = times(ours);
        int bareTimes = times(bare);
        return inTurns(rounds, () -> processorSeconds(ours, oursTimes), () -> processorSeconds(bare, bareTimes));
    }

    private static void warm(int times, Callable<?> ours, Callable<?> bare) throws Exception {
        for (int i = 0; i < times; i++) {
            ours.call();
            bare.call();
        }
    }

    private static Times inTurns(int rounds, Callable<Double> ours, Callable<Double> bare) throws Exception {
        List<Double> first = new ArrayList<>();
        List<Double> second = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            boolean oursFirst = round % 2 == 0;
            double early = (oursFirst ? ours : bare).call();
            double late = (oursFirst ? bare : ours).call();
            first.add(oursFirst ? early : late);
            second.add(oursFirst ? late : early);
            ratios.add(first.get(round) / second.get(round));
        }
        return new Times(first, second, ratios);
    }

    private static int times(Callable<?> work) throws Exception {
        return (int) Math.max(1, Math.ceil(LEAST_SECONDS / Math.max(processorSeconds(work, 5), 0.001)));
    }

    private static double processorSeconds(Callable<?> work, int times) throws Exception {
        System.gc();
        long begun = PROCESS.getProcessCpuTime();
        for (int i = 0; i < times; i++) {
            work.call();
        }
        return (PROCESS.getProcessCpuTime() - begun) / 1e9 / times;
    }

    private static double seconds(Callable<?> work) throws Exception {
        System.gc();
        long begun = System.nanoTime();
        work.call();
        return (System.nanoTime() - begun) / 1e9;
    }
}
