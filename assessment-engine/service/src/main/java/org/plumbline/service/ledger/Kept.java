package org.plumbline.service.ledger;

/**
 * What is kept about one thing, in its latest revision.
 *
 * @param revision from 1
 * @param stated   the highest revision that a file itself gave; 0: none
 * @param batch    which handed in the latest revision
 * @param file     name of the batch's file
 * @param line     in that file
 */
public record Kept<T>(T content, int revision, int stated, long batch, String file, int line) {

    /** As it stands in a message. */
    public String place() {
        return file + ":" + line + " (#" + batch + ")";
    }
}
