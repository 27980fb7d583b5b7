package org.plumbline.scoring.lint;

import org.plumbline.scoring.finding.Finding;

/**
 * A finding that counts no more, because the policy says why it is kept.
 *
 * @param reason as written in policy.yaml
 */
public record Waived(Finding finding, String reason) { }
