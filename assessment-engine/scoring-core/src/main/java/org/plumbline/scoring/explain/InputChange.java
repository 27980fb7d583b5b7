package org.plumbline.scoring.explain;

import java.util.Comparator;

/**
 * Something that a run read of an assessee and that is otherwise in another run of the same period.
 *
 * @param assessee number of whom it is; perhaps a child or member of somebody assessed
 * @param subject  what: code of the item, number of the report, kind of leave, code of the attribute (or name, from, to), code of the policy
 *                 whose result it is
 * @param period   label of the period; of a report the day on which it happened, of leave its first day; null for an attribute
 * @param before   as people read it; null: there was nothing
 * @param after    likewise
 */
public record InputChange(What what, String assessee, String subject, String period, String before, String after) {

    public enum What { FIGURE, EVENT, LEAVE, ATTRIBUTE, EARLIER_RESULT }

    static final Comparator<InputChange> IN_ORDER = Comparator.comparing(InputChange::what).thenComparing(InputChange::assessee)
            .thenComparing(change -> change.period() == null ? "" : change.period()).thenComparing(InputChange::subject);
}
