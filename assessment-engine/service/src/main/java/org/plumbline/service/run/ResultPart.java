package org.plumbline.service.run;

import java.util.List;

import org.plumbline.service.bulk.BulkRows;

/**
 * A piece of a result that is stored in one transaction.
 *
 * @param part from 1 within its kind
 */
record ResultPart(Of of, int part, List<BulkRows> rows) {

    /** In the order in which they are stored. */
    enum Of { SHEETS, STANDINGS, OUTCOMES, FINDINGS }
}
