package org.plumbline.cli;

import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Place;

/** The command was called wrongly and has done nothing. Ends it with exit code 2. */
final class WrongUsage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    /** @param place what was called wrongly: an option, a folder */
    WrongUsage(CommandCode code, String place, Object... arguments) {
        super(code.id());
        finding = Finding.of(code, Place.wholeFile(place), arguments);
    }

    Finding finding() {
        return finding;
    }
}
