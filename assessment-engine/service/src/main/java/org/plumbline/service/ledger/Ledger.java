package org.plumbline.service.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.plumbline.service.bulk.BulkRows;

/**
 * One kind of content that is kept in revisions: nothing is ever changed, the highest revision of a key holds and is whole.
 *
 * @param <T> content of one key
 */
public interface Ledger<T> {

    /** What the content is about; equal for contents of which only one can hold. As it stands in messages. */
    String key(T content);

    /** Who it is about, for the list of refused rows. */
    String assessee(T content);

    /** How many rows of a file say this content; each of them counts. */
    default int rowsStating(T content) {
        return 1;
    }

    /** The latest revisions of the keys of these contents, by key. */
    Map<String, Kept<T>> kept(Collection<T> contents);

    /** What holds when both are said. */
    T merged(T kept, T stated);

    /** What the two say differently, each as “what: kept → stated”; empty where the stated only adds. */
    List<String> contradictions(T kept, T stated);

    /** The rows of new revisions, for the table in which they are kept. */
    BulkRows rows(long batch, List<Revision<T>> revisions);
}
