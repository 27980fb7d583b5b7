package org.plumbline.scoring.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

/** What is said of the time left. */
class PaceTest {

    @Test
    void the_rest_takes_as_long_for_each_piece_as_those_before() {
        Pace pace = new Pace(20_000, 50_000, Duration.ofSeconds(10));

        assertThat(pace.perSecond()).contains(2_000L);
        assertThat(pace.left()).contains(Duration.ofSeconds(15));
        assertThat(new Pace(3, 4, Duration.ofMillis(3_100)).left()).as("rounded up: nothing is ready before it is said to be").contains(Duration.ofSeconds(2));
    }

    @Test
    void where_nothing_can_be_said_nothing_is() {
        assertThat(new Pace(0, 10, Duration.ofSeconds(5)).left()).isEmpty();
        assertThat(new Pace(5, -1, Duration.ofSeconds(5)).left()).isEmpty();
        assertThat(new Pace(5, -1, Duration.ofSeconds(5)).perSecond()).contains(1L);
        assertThat(new Pace(5, 10, Duration.ofMillis(1)).perSecond()).isEmpty();
        assertThat(new Pace(10, 10, Duration.ofMillis(1)).left()).contains(Duration.ZERO);
        assertThat(new Pace(0, 0, Duration.ZERO).left()).contains(Duration.ZERO);
    }
}
