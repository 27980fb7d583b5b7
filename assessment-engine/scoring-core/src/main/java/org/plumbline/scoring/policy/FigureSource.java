package org.plumbline.scoring.policy;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.plumbline.scoring.finding.Place;

/** What a figure begins with, in one period of one assessee. */
public sealed interface FigureSource {

    /** An item of the catalogue or another figure. */
    record Named(String name, Place place) implements FigureSource { }

    /** A weighted sum or mean of items and figures. */
    record Weighted(Map<String, Quantity> parts, boolean mean) implements FigureSource { }

    /**
     * The recognised events of some kinds, by what they count as.
     *
     * @param flags only events that answer these questions so; empty: all
     */
    record Events(List<String> kinds, Map<String, Boolean> flags) implements FigureSource { }

    /**
     * What rules of this very run earned.
     *
     * @param scope     code of an indicator or section, or {@link RankingRule#BY_TOTAL}
     * @param ofSection whether the author asks for what a section has come to, not for the points of an indicator
     */
    record Points(String scope, boolean ofSection, Place place) implements FigureSource {

        public boolean isTotal() {
            return scope.equals(RankingRule.BY_TOTAL);
        }
    }

    /**
     * What a policy, another or this one, found in its periods.
     *
     * @param name of the indicator or coefficient; null for what there is one of
     */
    record Result(String policy, Value value, String name) implements FigureSource {
        public enum Value {
            total, attainment, rank, fromLast, grade, points, coefficient;

            /** Whether there is none where nobody is ranked. */
            public boolean isPlace() {
                return this == rank || this == fromLast;
            }

            /** Whether there are several in one result, so that it is said which: of the indicators, of the coefficients. */
            public boolean isNamed() {
                return this == points || this == coefficient;
            }
        }

        /** As it is written behind {@code of}. */
        public String words() {
            return name == null ? value.name() : value + "(" + name + ")";
        }
    }

    /**
     * The working days or weeks of a period on which the assessee was there.
     *
     * @param weekBelongs which period a week counts in; null for days
     * @param on          only these days of the week; empty: all
     * @param leave       kinds of leave whose days do not count
     * @param served      whether days before or after the assessee's time in the post do not count
     */
    record Days(Unit unit, WeekBelongs weekBelongs, Set<DayOfWeek> on, LeaveKinds leave, boolean served) implements FigureSource {
        public enum Unit { WORKING_DAYS, WEEKS }

        /** {@code PRO_RATA}: by the share of its working days that lie in the period. */
        public enum WeekBelongs { FIRST_DAY, LAST_DAY, MAJORITY, PRO_RATA }
    }

    /** @param kinds as reported; matters only where not all of them count */
    record LeaveKinds(boolean all, List<String> kinds) {

        public boolean has(String kind) {
            return all || kinds.contains(kind);
        }
    }
}
