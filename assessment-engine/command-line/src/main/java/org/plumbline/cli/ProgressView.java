package org.plumbline.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.plumbline.sample.SampleProgress;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.progress.Pace;
import org.plumbline.scoring.progress.Progress;

/**
 * Shows on stderr how far a long piece of work is: a moving bar with pace and time left on a terminal, elsewhere a plain line for each piece, and
 * every ten seconds one of how far it is. Close it before something else is printed, so that no bar stands in its way.
 */
final class ProgressView implements SampleProgress, Progress, AutoCloseable {

    /** A pass over fewer is over at once: nobody needs a line of it in a log. */
    private static final int WORTH_A_LINE = 1_000;
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
    private static final DecimalFormat NUMBER = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));

    private static final Text PER_SECOND = new Text("，每秒 {0}", ", {0}/s");
    private static final Text LEFT = new Text("，还需 {0} 秒", ", {0} s left");

    private final boolean terminal;
    private final PrintWriter err;
    private final Locale language;
    private final LongSupplier nanos;
    private ProgressBar bar;
    private boolean isPass;
    private String what;
    private long done;
    private long total;
    private long begun;
    private long lastLine;

    private ProgressView(boolean terminal, PrintWriter err, Locale language, LongSupplier nanos) {
        this.terminal = terminal;
        this.err = err;
        this.language = language;
        this.nanos = nanos;
    }

    /** The launcher says whether stderr is a terminal, which Java cannot find out alone. */
    static ProgressView onStderr(PrintWriter err, Locale language) {
        return new ProgressView(Boolean.getBoolean("plumbline.terminal"), err, language, System::nanoTime);
    }

    /** Where stderr is no terminal nothing is shown: what a check prints there would be taken for trouble. */
    static ProgressView onTerminal(PrintWriter err, Locale language) {
        return Boolean.getBoolean("plumbline.terminal") ? onStderr(err, language) : plain(new PrintWriter(Writer.nullWriter()), language, System::nanoTime);
    }

    static ProgressView plain(PrintWriter err, Locale language, LongSupplier nanos) {
        return new ProgressView(false, err, language, nanos);
    }

    @Override
    public synchronized void begin(String piece, long of) {
        what = piece;
        isPass = false;
        done = 0;
        total = of;
        begun = nanos.getAsLong();
        lastLine = begun;
        if (terminal) {
            bar = new ProgressBarBuilder().setTaskName(words(piece)).setInitialMax(of).setStyle(ProgressBarStyle.ASCII).showSpeed(NUMBER).clearDisplayOnFinish().build();
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
        } else if (soFar != of && nanos.getAsLong() - lastLine >= BETWEEN_LINES.toNanos()) {
            lastLine = nanos.getAsLong();
            line(pace());
        }
        if (soFar == of) {
            end();
        }
    }

    /** A file is told with its rows; the bar went by what they are made of. */
    @Override
    public synchronized void end(long rows) {
        done = rows;
        total = rows;
        end();
    }

    private void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        } else if (!isPass || Math.max(done, total) >= WORTH_A_LINE) {
            line(isPass ? pace() : "");
        }
        what = null;
    }

    private String words(String piece) {
        return PhaseWords.of(piece).in(language);
    }

    private void line(String pace) {
        err.println(words(what) + ": " + (done == total || total < 0 ? String.valueOf(done) : done + "/" + total) + pace);
        err.flush();
    }

    private String pace() {
        Pace pace = new Pace(done, total, Duration.ofNanos(nanos.getAsLong() - begun));
        String left = pace.left().filter(rest -> !rest.isZero()).map(rest -> LEFT.with(rest.toSeconds()).in(language)).orElse("");
        return pace.perSecond().map(perSecond -> PER_SECOND.with(NUMBER.format(perSecond)).in(language)).orElse("") + left;
    }

    @Override
    public synchronized void close() {
        if (what != null) {
            end();
        }
    }
}
