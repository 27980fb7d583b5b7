package org.plumbline.bench;

import java.io.PrintWriter;

/** One thing that is measured, always as a ratio of two things of the same run. */
interface Benchmark {

    /**
     * @param ratio what was measured
     * @param most  beyond it, the goal is missed
     */
    record Measured(String name, double ratio, double most) {

        boolean isWithin() {
            return ratio <= most;
        }
    }

    String name();

    /** What is measured against what, in one line. */
    String what();

    /**
     * @param rounds how often each side is timed
     * @param detail the raw figures go here
     */
    Measured measure(int rounds, PrintWriter detail) throws Exception;
}
