package org.plumbline.service.ranking;

/** How many of a peer group have a grade. */
public record GradeCount(String ranking, int groupNo, String grade, int count) { }
