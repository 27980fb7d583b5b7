package org.plumbline.service.run;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.plumbline.scoring.RunSummary;
import org.plumbline.scoring.progress.Progress;

/**
 * What the steps of one run hand on to each other. It is in memory only: whoever takes the run over finds it anew, and stores what is
 * missing.
 */
final class RunWork {

    private final Lease lease;
    private final StoreResult store;
    private final Progress progress;
    private final Function<FrozenRun, RunPieces> open;
    private final Map<String, Integer> rows = new ConcurrentHashMap<>();
    private FrozenRun frozen;
    private RunPieces pieces;
    private long done;

    /** @param open begins to assess what is frozen */
    RunWork(Lease lease, StoreResult store, Function<FrozenRun, RunPieces> open, Progress progress) {
        this.lease = lease;
        this.store = store;
        this.open = open;
        this.progress = progress;
    }

    void reads(FrozenRun read) {
        frozen = read;
        pieces = open.apply(read);
    }

    /** Begins to gather. @return the slices */
    List<Integer> toGather() {
        begin("gather", pieces.slices().size());
        return pieces.slices();
    }

    /** Begins to score and store. @return the slices */
    List<Integer> toStore() {
        begin("store", frozen.slices().assessees());
        return pieces.slices();
    }

    int gather(int barrier, int slice) {
        pieces.gather(barrier, slice);
        tell("gather", 1, pieces.slices().size());
        return 0;
    }

    void close(int barrier) {
        pieces.close(barrier);
    }

    /** Scores a slice and stores its sheets. @return how many sheets */
    int sheets(int slice) {
        int sheets = store(pieces.sheets(slice));
        tell("store", sheets, frozen.slices().assessees());
        return sheets;
    }

    /** Ranks and grades everybody, and stores the peer groups. */
    void rank() {
        store.enter(lease, ScoringRun.State.SCORED);
        begin("standings", rows.getOrDefault("score_sheet", 0));
        store(pieces.rank());
    }

    List<Integer> toPlace() {
        return pieces.portions();
    }

    /** Stores a portion of the standings. @return how many */
    int standings(int portion) {
        int standings = store(pieces.standings(portion));
        tell("standings", standings, rows.get("score_sheet"));
        return standings;
    }

    void outcomes() {
        store.enter(lease, ScoringRun.State.GRADED);
        begin("outcomes", -1);
        pieces.outcomes(piece -> tell("outcomes", store(piece), -1));
    }

    void verify() {
        progress.report("verify", 0, pieces.counts().assessees());
        store.verify(lease, pieces.counts(), rows);
        progress.report("verify", pieces.counts().assessees(), pieces.counts().assessees());
    }

    void ready() {
        store.ready(lease, pieces.counts());
    }

    RunSummary summary() {
        return pieces.summary();
    }

    private int store(ResultPart part) {
        Map<String, Integer> stored = store.store(lease, part);
        stored.forEach((table, count) -> rows.merge(table, count, Integer::sum));
        return stored.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void begin(String step, long total) {
        done = 0;
        progress.report(step, 0, total);
    }

    /** Slices are worked on side by side, and told one after the other. */
    private synchronized void tell(String step, int more, long total) {
        done += more;
        progress.report(step, done, total);
    }
}
