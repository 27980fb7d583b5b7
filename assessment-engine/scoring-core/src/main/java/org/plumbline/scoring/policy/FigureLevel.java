package org.plumbline.scoring.policy;

/** When a figure can be known, earlier ones first. */
public enum FigureLevel {
    /** From what was handed in. */ OWN,
    /** When it is known who takes part. */ GROUP,
    /** When rules have earned the points that it reads. */ POINTS,
    /** When the totals stand. */ TOTALS
}
