package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

/** What stands in a log of a long run. */
class ProgressViewTest {

    private final StringWriter shown = new StringWriter();
    private long seconds;
    private final ProgressView view = ProgressView.plain(new PrintWriter(shown), () -> TimeUnit.SECONDS.toNanos(seconds));

    private void after(int more, String phase, long done, long total) {
        seconds += more;
        view.report(phase, done, total);
    }

    @Test
    void a_long_phase_says_now_and_then_how_fast_it_goes_and_what_is_left() {
        after(0, "freeze", 0, -1);
        after(2, "freeze", 100_000, 100_000);
        after(0, "period", 0, 100_000);
        after(5, "period", 20_000, 100_000);
        after(5, "period", 40_000, 100_000);
        after(15, "period", 100_000, 100_000);
        after(0, "store", 0, 100_000);
        after(10, "store", 100_000, 100_000);
        view.close();

        assertThat(shown.toString().lines()).containsExactly("freeze: 100000, 50,000/s", "period: 40000/100000, 4,000/s, 15 s left",
                "period: 100000, 4,000/s", "store: 100000, 10,000/s");
    }

    @Test
    void what_is_over_at_once_is_not_worth_a_line() {
        after(0, "freeze", 0, -1);
        after(0, "freeze", 12, 12);
        after(0, "standings", 0, 12);
        after(1, "verify", 12, 12);
        view.close();

        assertThat(shown.toString()).isEmpty();
    }
}
