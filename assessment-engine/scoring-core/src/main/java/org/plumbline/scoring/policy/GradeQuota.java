package org.plumbline.scoring.policy;

import java.util.List;

import org.plumbline.scoring.finding.Place;

/**
 * A limit on how many of a peer group may have some grades.
 *
 * @param grades     neighbouring grades, best first, that share the limit
 * @param limit      a share of {@code of} for AT_MOST and AT_LEAST, a number of heads for PLACES
 * @param keyedBy    attribute whose value picks the row when {@code limit} is a TABLE; null otherwise
 * @param within     the ranking whose peer groups and order are meant
 * @param rounding   of share × heads; null for PLACES
 * @param tieAtTheEdge whether all who tie at the last place get it or none; null for AT_LEAST
 * @param unused     what becomes of places that nobody takes; null for AT_LEAST
 */
public record GradeQuota(List<String> grades, Kind kind, Quantity limit, String keyedBy, String within, Of of, Rounding rounding,
        Tie tieAtTheEdge, Unused unused, WhenNotMet whenNotMet, Place place) {

    public enum Kind { AT_MOST, AT_LEAST, PLACES }

    public enum Of { GRADED, TAKING_PART }

    public enum Tie { ALL, NONE }

    public enum Unused { LOST, NEXT }

    public enum WhenNotMet { REFUSE, WARN, FORCE }

    public String label() {
        return String.join("+", grades);
    }
}
