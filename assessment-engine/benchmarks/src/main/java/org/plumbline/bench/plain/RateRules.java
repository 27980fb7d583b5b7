package org.plumbline.bench.plain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.score.LineKind;
import org.plumbline.scoring.score.ScoreLine;

/** The three rules of a rate: full points from the target on, none below the floor, a part between them. */
enum RateRules {

    HOME_VISIT("homeVisit", "homeVisitRate", "入户走访率", "p.homeVisitTarget", "p.homeVisitFloor"),
    INFORMATION("information", "informationRate", "信息采集率", "p.informationTarget", "p.informationFloor"),
    DISPUTE("dispute", "disputeRate", "矛盾化解率", "p.disputeTarget", "p.disputeFloor"),
    SATISFACTION("satisfaction", "satisfactionRate", "群众满意率", "p.satisfactionTarget", "p.satisfactionFloor");

    static final int CENTS = 2;
    private static final int SCALE = 12;
    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(CENTS);

    private final String indicator;
    private final String figure;
    private final String label;
    private final String target;
    private final String floor;
    private final String clause;
    private final String reached;
    private final String between;
    private final String below;

    RateRules(String indicator, String figure, String label, String target, String floor) {
        this.indicator = indicator;
        this.figure = figure;
        this.label = label;
        this.target = target;
        this.floor = floor;
        this.clause = "三(二) " + label;
        this.reached = label + "-达到目标得满分";
        this.between = label + "-底线与目标之间按比例得分";
        this.below = label + "-低于底线不得分";
    }

    ScoreLine line(BigDecimal rate, Limit atTarget, Limit atFloor, BigDecimal points) {
        if (rate.compareTo(atTarget.value()) >= 0) {
            BigDecimal earned = points.setScale(CENTS, RoundingMode.HALF_UP);
            return line(earned, reached, label + " " + Words.brief(rate) + "，达到目标 " + atTarget.shown() + "，得满分 " + Words.number(earned) + " 分",
                    Map.of(figure, Words.number(rate), target, atTarget.shown()));
        }
        if (rate.compareTo(atFloor.value()) >= 0) {
            BigDecimal earned = points.multiply(between(rate, atFloor.value(), atTarget.value())).setScale(CENTS, RoundingMode.HALF_UP);
            return line(earned, between, label + " " + Words.brief(rate) + "，在底线 " + atFloor.shown() + " 与目标 " + atTarget.shown() + " 之间，按比例得 " + Words.number(earned) + " 分",
                    Map.of(figure, Words.number(rate), floor, atFloor.shown(), target, atTarget.shown()));
        }
        return line(NOTHING, below, label + " " + Words.brief(rate) + "，低于底线 " + atFloor.shown() + "，不得分", Map.of(figure, Words.number(rate), floor, atFloor.shown()));
    }

    static BigDecimal between(BigDecimal value, BigDecimal from, BigDecimal to) {
        return value.subtract(from).divide(to.subtract(from), SCALE, RoundingMode.HALF_UP).max(BigDecimal.ZERO).min(BigDecimal.ONE);
    }

    private ScoreLine line(BigDecimal points, String rule, String reason, Map<String, String> figures) {
        return new ScoreLine(indicator, LineKind.RULE, points, rule, clause, null, Text.same(reason), figures);
    }
}
