package org.plumbline.scoring.lint;

/** Where a finding of the lint comes from; only what was looked at can show that a waiver is idle. */
public enum Look {
    /** The policy's own texts. */ TEXTS,
    /** What rules saw while scenarios ran. */ SCENARIOS,
    /** Results of past months. */ MONTHS,
    /** Other packs of the bureau. */ PACKS
}
