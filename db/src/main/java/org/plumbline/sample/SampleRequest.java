package org.plumbline.sample;

import java.time.YearMonth;

/**
 * What made-up data is wanted. Equal requests give equal bytes.
 *
 * @param officers    number of different people, 1 to 1,000,000; three fifths are community officers, two fifths auxiliaries
 * @param units       number of police stations, at least as many as bureaus
 * @param bureaus     number of branch bureaus, at least 1
 * @param firstPeriod the first month that is written
 * @param months      number of months, 1 to 120
 * @param seed        another seed gives other people and other figures
 * @param mistakes    whether about one row in a hundred is spoilt on purpose, as files from many hands are
 */
public record SampleRequest(int officers, int units, int bureaus, YearMonth firstPeriod, int months, long seed, boolean mistakes) {

    /** @throws IllegalArgumentException naming the first number that is out of its range */
    public SampleRequest {
        require(officers >= 1 && officers <= 1_000_000, "officers must be 1 to 1000000, not " + officers);
        require(bureaus >= 1, "bureaus must be at least 1, not " + bureaus);
        require(units >= bureaus && units <= 9_999, "stations must be " + bureaus + " (one for each bureau) to 9999, not " + units);
        require(months >= 1 && months <= 120, "months must be 1 to 120, not " + months);
        require(firstPeriod.getYear() >= 2000 && firstPeriod.getYear() <= 2100, "the first month must be between 2000 and 2100, not " + firstPeriod);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
