package org.plumbline.service.schedule;

import java.time.Instant;

/**
 * What became of a scheduled period.
 *
 * @param position from 1 for each policy and period
 * @param missing  how many assessees lacked figures; null: none, or it was not looked at
 * @param run      that it began, or that failed; null: none
 */
record Decision(String policy, String period, int position, Kind kind, Instant decidedAt, String textZh, String textEn, Integer missing, Long run) {

    enum Kind {
        /** Due, but figures are missing. */ WAITS_FOR_FIGURES,
        /** A policy whose results it reads has a due period before it. */ WAITS_FOR_POLICY,
        /** In time, with all figures. */ STARTED,
        /** With all figures, but after the deadline: the service was down, or the figures came late. */ CAUGHT_UP,
        /** After the deadline without all figures, as the policy says. */ STARTED_INCOMPLETE,
        /** A run whose process was gone goes on. */ RESUMED,
        /** It cannot be begun, because of the coverage for example; it is tried again until the deadline. */ REFUSED,
        /** Not begun, a person has to decide. */ STOPPED,
        /** Begun, but it came to nothing; a person has to look. */ FAILED
    }

    /** Whether nothing more comes of the period by itself, so that the next one has its turn. */
    boolean isEnd() {
        return kind == Kind.STOPPED || kind == Kind.FAILED;
    }
}
