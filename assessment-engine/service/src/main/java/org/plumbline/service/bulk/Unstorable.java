package org.plumbline.service.bulk;

import org.plumbline.scoring.finding.Text;

/** A cell that its column would change; whoever knows table and row says where. */
final class Unstorable extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Text reason;

    Unstorable(Text reason) {
        super(reason.en());
        this.reason = reason;
    }

    Text reason() {
        return reason;
    }
}
