package org.plumbline.service.ledger;

/**
 * A new revision to be kept.
 *
 * @param revision from 1
 * @param stated   the highest revision that a file itself gave; 0: none
 * @param line     in the file that states it
 */
public record Revision<T>(T content, int revision, int stated, int line) { }
