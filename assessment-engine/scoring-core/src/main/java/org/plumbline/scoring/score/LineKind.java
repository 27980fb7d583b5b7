package org.plumbline.scoring.score;

/** What a line of a sheet is. Only RULE lines come from rules; the others are steps of the arithmetic, each a line of its own. */
public enum LineKind {
    /** 起评分: the points with which a DEDUCT indicator begins. */ OPENING,
    /** 规则 */ RULE,
    /** 同一事由 a report of a matter that already counts: 0 points. */ SAME_MATTER,
    /** 无规则 no rule fired and the policy says 0. */ OTHERWISE,
    /** 不适用 */ NOT_APPLICABLE,
    /** 不计入 an indicator that does not apply and leaves the sheet: 0 points, which only say so. */ NOT_COUNTED,
    /** 免考 */ EXEMPTION,
    /** 系数 */ COEFFICIENT,
    /** 限额 */ LIMIT,
    /** 折算 */ WEIGHTS,
    /** 一票否决 */ VETO,
    /** 舍入 */ ROUNDING
}
