package org.plumbline.sample;

import java.util.List;
import java.util.Random;

/**
 * Dice that depend on the seed and on what they are thrown for, and on nothing thrown before: the figures of one officer stay
 * the same when others are added. Uses only those methods of {@link Random} whose results its specification fixes.
 */
final class Chance {

    private final Random random;

    private Chance(long seed) {
        this.random = new Random(seed);
    }

    /** @param topic what the dice are for; two topics are independent */
    static Chance of(long seed, String topic, long... about) {
        long mixed = mix(seed ^ mix(topic.hashCode()));
        for (long part : about) {
            mixed = mix(mixed ^ mix(part + 1));
        }
        return new Chance(mixed);
    }

    /** A whole number, both ends inclusive. */
    int between(int least, int greatest) {
        return least + random.nextInt(greatest - least + 1);
    }

    boolean perMille(int chances) {
        return random.nextInt(1000) < chances;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    // The finaliser of SplitMix64: neighbouring numbers give unrelated seeds, which Random alone does not do.
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
