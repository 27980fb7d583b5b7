package org.plumbline.service.standing;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

import org.plumbline.scoring.explain.LeastWork;
import org.plumbline.scoring.finding.Text;

/**
 * The least extra work for the next grade or place.
 *
 * @param units   of all work together
 * @param reached what it would bring; absent unless something was found
 */
@Schema(name = "LeastWork")
record LeastWorkView(LeastWork.Goal goal, LeastWork.Status status, List<WorkView> work, int units, @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) TriedView reached) {

    /** One figure, from what it is to what it would have to be; @param units of work */
    @Schema(name = "Work")
    record WorkView(String item, Text name, String from, String to, int units) { }

    static LeastWorkView of(LeastWork it, WhatIfOfMine.Prepared prepared) {
        return new LeastWorkView(it.goal(), it.status(), it.work().stream().map(work -> new WorkView(work.item(),
                prepared.whatIf().terms().catalogue().items().get(work.item()).name(), WhyNotView.TryableFigure.shown(work.from()), WhyNotView.TryableFigure.shown(work.to()),
                work.units())).toList(), it.units(), it.reached() == null ? null : TriedView.of(it.reached(), prepared));
    }
}
