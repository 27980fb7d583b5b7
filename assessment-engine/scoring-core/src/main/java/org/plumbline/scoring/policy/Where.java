package org.plumbline.scoring.policy;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which values count; what is not given does not restrict.
 *
 * @param in codes or grades; empty: any
 * @param is the answer of a yes/no item; null: any
 */
public record Where(List<String> in, Boolean is, Quantity atLeast, Quantity above, Quantity atMost, Quantity below) {

    public static final Where ANY = new Where(List.of(), null, null, null, null, null);

    public List<Quantity> numbers() {
        return Stream.of(atLeast, above, atMost, below).filter(quantity -> quantity != null).toList();
    }
}
