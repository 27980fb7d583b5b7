package org.plumbline.service.run;

import java.util.List;

import org.plumbline.scoring.progress.Progress;

/** What the steps of one run hand on to each other. It is in memory only: whoever takes the run over finds it anew. */
final class RunWork implements AutoCloseable {

    private FrozenRun frozen;
    private ComputedRun computed;
    private long sheetsStored;

    void reads(FrozenRun read) {
        frozen = read;
    }

    void finds(ComputedRun found) {
        computed = found;
    }

    FrozenRun frozen() {
        return frozen;
    }

    ComputedRun computed() {
        return computed;
    }

    ResultParts parts() {
        return computed.parts();
    }

    /** Tells how many sheets are there already. @return the ranges that are to be stored */
    synchronized List<Integer> missing(List<Integer> ranges, Progress progress) {
        stored(parts().sheets() - ranges.stream().mapToInt(parts()::sheetsIn).sum(), progress);
        return ranges;
    }

    /** Ranges of sheets are stored side by side, and are told one after the other. */
    synchronized int stored(int sheets, Progress progress) {
        sheetsStored += sheets;
        progress.report("store", sheetsStored, parts().sheets());
        return sheets;
    }

    @Override
    public void close() {
        if (computed != null) {
            computed.close();
        }
    }
}
