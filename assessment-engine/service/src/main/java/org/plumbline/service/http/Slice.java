package org.plumbline.service.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which piece of a list is asked for.
 *
 * @param limit how many are shown, 1 to 500
 * @param after key of the last one before it; empty: from the beginning
 */
public record Slice(int limit, List<String> after) {

    private static final String BETWEEN = "\n";
    private static final int MOST = 500;

    /**
     * @param keys of how many parts the key of this list consists
     * @throws ApiRefused if the limit is out of range or the cursor is none of ours
     */
    public static Slice of(int limit, String cursor, int keys) {
        if (limit < 1 || limit > MOST) {
            throw new ApiRefused(ApiRefusal.BAD_PARAMETER, "limit", "limit", "1–" + MOST);
        }
        return new Slice(limit, cursor == null ? List.of() : keys(cursor, keys));
    }

    private static List<String> keys(String cursor, int count) {
        try {
            List<String> keys = List.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(BETWEEN, -1));
            if (keys.size() == count) {
                return keys;
            }
        } catch (IllegalArgumentException noBase64) {
            // said below, like every other broken one
        }
        throw broken();
    }

    static String cursor(List<?> key) {
        String joined = key.stream().map(String::valueOf).collect(Collectors.joining(BETWEEN));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    private static ApiRefused broken() {
        return new ApiRefused(ApiRefusal.BAD_CURSOR, "cursor");
    }

    /** How many rows to fetch: one more than is shown tells whether there is another page. */
    public int rows() {
        return limit + 1;
    }

    public String text(int part, String beginning) {
        return after.isEmpty() ? beginning : after.get(part);
    }

    /** @throws ApiRefused if the cursor holds no number there */
    public long number(int part, long beginning) {
        try {
            return after.isEmpty() ? beginning : Long.parseLong(after.get(part));
        } catch (NumberFormatException none) {
            throw broken();
        }
    }

    /** @throws ApiRefused if the cursor holds no such number there */
    public int place(int part) {
        long number = number(part, 0);
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw broken();
        }
        return (int) number;
    }
}
