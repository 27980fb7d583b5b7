package org.plumbline.scoring.lint;

import org.plumbline.scoring.finding.Finding;

/**
 * A finding of the lint with what a waiver needs to name it.
 *
 * @param subject name of the indicator, rule, parameter, figure, grade … that it is about
 */
public record Remark(LintCode code, String subject, Finding finding) {

    /** An error about what the project or the law forbids stays one, whatever reason is written. */
    boolean canBeWaived() {
        return code.canBeWaived() && !(code == LintCode.LIMITED && finding.isError());
    }
}
