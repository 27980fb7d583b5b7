package org.plumbline.service.ledger;

import java.util.Collection;

/**
 * Of whom something is read: of a range of numbers, in the order of the database, or of some numbers.
 *
 * @param after   the last number before the range; null: from the beginning
 * @param upTo    the last number of the range; null: to the end
 * @param numbers null: all of the range
 */
public record Whose(String after, String upTo, Collection<String> numbers) {

    public static final Whose ALL = new Whose(null, null, null);

    public static Whose range(String after, String upTo) {
        return new Whose(after, upTo, null);
    }

    /** @param numbers not empty, and few enough for one statement */
    public static Whose these(Collection<String> numbers) {
        return new Whose(null, null, numbers);
    }
}
