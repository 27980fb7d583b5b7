package org.plumbline.service.http;

import java.util.List;
import java.util.function.Function;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A piece of a list.
 *
 * @param next what to send as {@code cursor} for the piece after it; null: there is none
 */
public record Page<T>(List<T> items, @Schema(description = "cursor of the next page; absent on the last one", requiredMode = Schema.RequiredMode.NOT_REQUIRED) String next) {

    /** A list that is short by its nature, at once. */
    public static <T> Page<T> all(List<T> items) {
        return new Page<>(items, null);
    }

    /**
     * @param rows as many as the slice asks for ({@link Slice#rows}): one more than is shown, where there is more
     * @param key  where the next page goes on after a row
     */
    public static <R, T> Page<T> of(List<R> rows, Slice slice, Function<R, List<?>> key, Function<R, T> shown) {
        boolean isMore = rows.size() > slice.limit();
        List<R> kept = isMore ? rows.subList(0, slice.limit()) : rows;
        return new Page<>(kept.stream().map(shown).toList(), isMore ? Slice.cursor(key.apply(kept.get(kept.size() - 1))) : null);
    }
}
