package org.plumbline.service.http;

import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Place;

/** A request is refused before, or beside, the use case that it asks for. Unchecked, because it also passes through readers of bodies. */
public final class ApiRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** When to come again, in seconds. */
    static final int RETRY_AFTER = 10;

    private final ApiRefusal code;
    private final transient Finding finding;

    public ApiRefused(ApiRefusal code, String place, Object... arguments) {
        this(code, Place.wholeFile(place), arguments);
    }

    ApiRefused(ApiRefusal code, Place place, Object... arguments) {
        super(code.id());
        this.code = code;
        this.finding = Finding.of(code, place, arguments);
    }

    static ApiRefused busy() {
        return new ApiRefused(ApiRefusal.BUSY, "", RETRY_AFTER);
    }

    ApiRefusal code() {
        return code;
    }

    Finding finding() {
        return finding;
    }
}
