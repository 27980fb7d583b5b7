package org.plumbline.service.report;

import java.math.BigDecimal;

/** What the templates are filled with. Numbers may be null, texts are empty where there is nothing to say. */
final class Rows {

    private Rows() {
    }

    /**
     * One assessee in a ranking.
     *
     * @param group    heading under which the row stands
     * @param remark   what is said below the heading
     * @param heading  of the column that holds {@code events}, or {@code minus} of units
     * @param rank     null where there is none
     * @param points   null where nobody could compute them
     * @param events   what earned or cost points; or why there is no place
     * @param minus    of units: what cost points; or why there is no place
     * @param plus     of units: what earned points
     * @param deducted of units: the sum of what cost points, not above 0
     * @param added    of units: the sum of what earned points
     */
    record Place(String group, String remark, String heading, Integer rank, String unit, String post, String name, String no, BigDecimal points,
            String events, String minus, String plus, BigDecimal deducted, BigDecimal added, String grade) implements Records.Row { }

    /**
     * A reward or penalty, or a sum of them.
     *
     * @param section  heading under which the row stands
     * @param heading  of the column of amounts
     * @param sequence from 1 within the section; null for a sum
     * @param outcome  what it is; of a sum, of what
     * @param amount   null where it has none
     * @param basis    clause and reason; of a sum of money its capitals
     * @param isPerson false for a sum
     * @param hasTable false for a sentence that stands alone
     */
    record Consequence(String section, String heading, Integer sequence, String unit, String name, String no, String outcome, BigDecimal amount,
            String basis, Boolean isSum, Boolean isPerson, Boolean hasTable) implements Records.Row {

        /** Stands alone, without a table below it. */
        static Consequence sentence(String words) {
            return new Consequence(words, "", null, "", "", "", "", null, "", false, false, false);
        }
    }

    /** A budget. */
    record Budget(String code, String name, String scope, BigDecimal value, BigDecimal atMost, BigDecimal excess) implements Records.Row {

        @Override
        public String no() {
            return "";
        }
    }

    /** One line of a score sheet, or its sum. */
    record Line(Integer sequence, String item, String rule, String figures, BigDecimal points, Boolean isSum, String no, String name) implements Records.Row { }

    /** A sentence under a heading. */
    record Note(String heading, String text) implements Records.Row {

        @Override
        public String no() {
            return "";
        }

        @Override
        public String name() {
            return "";
        }
    }

    /** Somebody who has to sign. */
    record Signatory(String stage) implements Records.Row {

        @Override
        public String no() {
            return "";
        }

        @Override
        public String name() {
            return "";
        }
    }
}
