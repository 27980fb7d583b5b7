package org.plumbline.service.ranking;

import java.math.BigDecimal;

/**
 * One place in a ranking, with its grade.
 *
 * @param position   from 1 within the group: by place, then number
 * @param unitName   where the assessee belongs; null: the catalogue shows none
 * @param post       which work the assessee does; null: the catalogue shows none
 * @param rank       1 + number strictly better; null where the group is too small, like fromLast and tied
 * @param fromLast   1 + number strictly worse
 * @param tied       how many have this rank, oneself counted
 * @param size       how many are ranked in the group
 * @param grade      null: a rule says there is none
 * @param bandGrade  what the total alone gives
 * @param heldBackBy NOTHING, QUOTA, RULE or VETO
 * @param becauseZh  why the grade is not that of the band; null: it is
 */
public record KeptStanding(String ranking, int groupNo, String groupName, int position, String assessee, String name, String unitName, String post, Integer rank, Integer fromLast,
        Integer tied, int size, BigDecimal total, String grade, String bandGrade, String heldBackBy, String becauseZh, String becauseEn) { }
