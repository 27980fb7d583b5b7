package org.plumbline.service.standing;

import java.math.BigDecimal;

import org.plumbline.scoring.explain.Distribution;
import org.plumbline.service.publication.Distributions;
import org.plumbline.service.ranking.KeptStanding;
import org.springframework.stereotype.Component;

/** The spread of the own peer group, with the bar in which one is oneself. */
@Component
class KeptDistributions {

    private final Distributions distributions;

    KeptDistributions(Distributions distributions) {
        this.distributions = distributions;
    }

    MyResultView.DistributionView of(long run, KeptStanding place, BigDecimal attainment) {
        Distribution shown = distributions.of(run, place.ranking(), place.groupNo());
        return new MyResultView.DistributionView(place.ranking(), place.groupName(), shown.size(), shown.bars().stream()
                .map(bar -> new MyResultView.BarView(bar.from(), bar.to(), bar.count(), isIn(bar, attainment))).toList());
    }

    private static boolean isIn(Distribution.Bar bar, BigDecimal attainment) {
        return (bar.from() == null || attainment.compareTo(bar.from()) >= 0) && (bar.to() == null || attainment.compareTo(bar.to()) < 0);
    }
}
