package org.plumbline.service.run;

import java.util.List;

import org.plumbline.scoring.input.LeftOut;

/**
 * What a run reads, kept.
 *
 * @param leftOut of the freeze
 */
record FrozenRun(KeptSlices slices, List<LeftOut> leftOut) { }
