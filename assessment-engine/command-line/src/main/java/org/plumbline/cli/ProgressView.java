package org.plumbline.cli;

import java.io.PrintWriter;
import java.io.Writer;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.plumbline.sample.SampleProgress;
import org.plumbline.scoring.progress.Progress;

/**
 * Shows on stderr how far a long piece of work is: a moving bar with the time left on a terminal, a plain line for each piece
 * elsewhere. Close it before something else is printed, so that no bar stands in its way.
 */
final class ProgressView implements SampleProgress, Progress, AutoCloseable {

    /** A pass over fewer is over at once: nobody needs a line of it in a log. */
    private static final int WORTH_A_LINE = 1_000;

    private final boolean terminal;
    private final PrintWriter err;
    private ProgressBar bar;
    private boolean isPass;
    private String what;
    private long done;
    private long total;

    private ProgressView(boolean terminal, PrintWriter err) {
        this.terminal = terminal;
        this.err = err;
    }

    /** The launcher says whether stderr is a terminal, which Java cannot find out alone. */
    static ProgressView onStderr(PrintWriter err) {
        return new ProgressView(Boolean.getBoolean("plumbline.terminal"), err);
    }

    /** Where stderr is no terminal nothing is shown: what a check prints there would be taken for trouble. */
    static ProgressView onTerminal(PrintWriter err) {
        return Boolean.getBoolean("plumbline.terminal") ? onStderr(err) : new ProgressView(false, new PrintWriter(Writer.nullWriter()));
    }

    static ProgressView plain(PrintWriter err) {
        return new ProgressView(false, err);
    }

    @Override
    public synchronized void begin(String piece, long of) {
        what = piece;
        isPass = false;
        done = 0;
        total = of;
        if (terminal) {
            bar = new ProgressBarBuilder().setTaskName(piece).setInitialMax(of).setStyle(ProgressBarStyle.ASCII).clearDisplayOnFinish().build();
        }
    }

    @Override
    public synchronized void advance() {
        done++;
        if (bar != null) {
            bar.step();
        }
    }

    /** Of an assessment: a new name ends the piece before. */
    @Override
    public synchronized void report(String phase, long soFar, long of) {
        if (!phase.equals(what)) {
            close();
            begin(phase, of);
            isPass = true;
        }
        done = soFar;
        total = of;
        if (bar != null) {
            bar.maxHint(of);
            bar.stepTo(soFar);
        }
        if (soFar == of) {
            end();
        }
    }

    @Override
    public synchronized void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        } else if (!isPass || Math.max(done, total) >= WORTH_A_LINE) {
            err.println(what + ": " + (done == total || total < 0 ? String.valueOf(done) : done + "/" + total));
            err.flush();
        }
        what = null;
    }

    @Override
    public synchronized void close() {
        if (what != null) {
            end();
        }
    }
}
