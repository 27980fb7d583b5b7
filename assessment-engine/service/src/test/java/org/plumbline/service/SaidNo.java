package org.plumbline.service;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Collectors;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a refusal says; its own message has only the codes, because messages go into logs. */
public final class SaidNo {

    private SaidNo() {
    }

    /** Codes and English sentences; fails the test if nothing is refused. */
    public static String to(ThrowingCallable work) {
        Refusal refusal = catchThrowableOfType(Refusal.class, work);
        if (refusal == null) {
            throw new AssertionError("nothing was refused");
        }
        return refusal.findings().stream().map(finding -> finding.code() + " " + finding.message().en()).collect(Collectors.joining("\n"));
    }
}
