package org.plumbline.cli;

import java.io.PrintWriter;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.plumbline.sample.SampleProgress;

/** Shows on stderr how far a long piece of work is: a moving bar on a terminal, a plain line for each piece elsewhere. */
final class ProgressView implements SampleProgress {

    private final boolean terminal;
    private final PrintWriter err;
    private ProgressBar bar;
    private String what;
    private long done;

    private ProgressView(boolean terminal, PrintWriter err) {
        this.terminal = terminal;
        this.err = err;
    }

    /** The launcher says whether stderr is a terminal, which Java cannot find out alone. */
    static ProgressView onStderr(PrintWriter err) {
        return new ProgressView(Boolean.getBoolean("plumbline.terminal"), err);
    }

    static ProgressView plain(PrintWriter err) {
        return new ProgressView(false, err);
    }

    @Override
    public void begin(String piece, long total) {
        what = piece;
        done = 0;
        if (terminal) {
            bar = new ProgressBarBuilder().setTaskName(piece).setInitialMax(total).setStyle(ProgressBarStyle.ASCII).clearDisplayOnFinish().build();
        }
    }

    @Override
    public void advance() {
        done++;
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        } else {
            err.println(what + ": " + done);
            err.flush();
        }
    }
}
