package org.plumbline.service;

import java.util.List;

import org.plumbline.scoring.finding.Code;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Place;

/** A use case does not do what it was asked, and nothing was changed. Says why, where, and what to do. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of no it is; the web interface turns it into a status. */
    public enum Kind {
        /** What was asked for does not exist. */ NOT_FOUND,
        /** What was handed in is wrong. */ WRONG_INPUT,
        /** It cannot be done as things stand. */ CONFLICT,
        /** Nobody is signed in, or signing in failed. */ NOT_SIGNED_IN,
        /** Whoever asks may not. */ FORBIDDEN,
        /** It was asked for too often. */ TOO_MANY
    }

    private final Kind kind;
    private final transient List<Finding> findings;
    private final long retryAfter;

    public Refusal(Kind kind, List<Finding> findings) {
        this(kind, findings, 0);
    }

    private Refusal(Kind kind, List<Finding> findings, long retryAfter) {
        // the message is what logs show, and a finding's words may name a person
        super(findings.isEmpty() ? kind.name() : findings.get(0).code());
        this.kind = kind;
        this.findings = List.copyOf(findings);
        this.retryAfter = retryAfter;
    }

    public static Refusal notFound(Code code, String place, Object... arguments) {
        return of(Kind.NOT_FOUND, code, place, arguments);
    }

    public static Refusal wrongInput(Code code, String place, Object... arguments) {
        return of(Kind.WRONG_INPUT, code, place, arguments);
    }

    public static Refusal conflict(Code code, String place, Object... arguments) {
        return of(Kind.CONFLICT, code, place, arguments);
    }

    public static Refusal notSignedIn(Code code, Object... arguments) {
        return of(Kind.NOT_SIGNED_IN, code, "", arguments);
    }

    public static Refusal forbidden(Code code, String place, Object... arguments) {
        return of(Kind.FORBIDDEN, code, place, arguments);
    }

    /** @param seconds after which it may be asked for again; the message tells it as well */
    public static Refusal tooMany(Code code, long seconds) {
        return new Refusal(Kind.TOO_MANY, List.of(Finding.of(code, Place.wholeFile(""), seconds)), seconds);
    }

    private static Refusal of(Kind kind, Code code, String place, Object... arguments) {
        return new Refusal(kind, List.of(Finding.of(code, Place.wholeFile(place), arguments)));
    }

    public Kind kind() {
        return kind;
    }

    /** Seconds after which it may be asked for again; 0: waiting does not help. */
    public long retryAfter() {
        return retryAfter;
    }

    /** At least one, the most important first. */
    public List<Finding> findings() {
        return findings;
    }
}
