package org.plumbline.service.difference;

import org.plumbline.scoring.explain.InputChange;
import org.plumbline.service.ledger.Source;
import org.plumbline.service.run.ScoringRun;

/**
 * What was handed in, corrected or run anew that a revision reads otherwise than the one before it.
 *
 * @param source who said so; null: it is gone without a word (left the policy's people), or another run's result
 * @param run    whose result it is; null: it is no result of a run
 */
record Cause(InputChange change, Source source, ScoringRun run) { }
