package org.plumbline.service.ledger;

import org.plumbline.scoring.input.Origin;

/**
 * What a file says about one thing.
 *
 * @param origin file and line, and the revision that the file itself gives
 */
public record Stated<T>(T content, Origin origin) { }
