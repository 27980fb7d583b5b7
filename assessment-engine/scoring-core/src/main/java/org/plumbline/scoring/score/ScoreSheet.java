package org.plumbline.scoring.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.plumbline.scoring.figure.FigureSet;
import org.plumbline.scoring.figure.GroupFigure;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.policy.Veto;

/**
 * The result of one assessee: lines that add up to the total, always.
 *
 * @param total      as printed; the sum of the lines
 * @param attainment total / the policy's points, a fraction to 12 decimals
 * @param lines      in the order of the policy, then the steps of the total
 * @param shares     by code of an indicator or section that applies: what was reached of its points, a fraction to 12 decimals; for ADJUST its points
 * @param notGraded  why there is no grade; null where there is one
 * @param vetoes     the vetoes that hold
 * @param factors    by name of a coefficient of the total, a section or an indicator: the factor that was taken
 */
public record ScoreSheet(Participant participant, BigDecimal total, BigDecimal attainment, List<ScoreLine> lines, Map<String, BigDecimal> shares,
        Text notGraded, List<Veto> vetoes, Map<String, BigDecimal> factors) {

    /** How figures over totals see a sheet. */
    static final GroupFigure.Members<ScoreSheet> MEMBERS = new GroupFigure.Members<>() {
        @Override
        public FigureSet figures(ScoreSheet sheet) {
            return sheet.participant().figures();
        }

        @Override
        public boolean takesPart(ScoreSheet sheet) {
            return true;
        }

        @Override
        public String group(ScoreSheet sheet, List<String> within) {
            return sheet.participant().group(within);
        }

        @Override
        public ScoreSheet with(ScoreSheet sheet, FigureSet figures) {
            return sheet.withFigures(figures);
        }
    };

    ScoreSheet withFigures(FigureSet figures) {
        return new ScoreSheet(participant.withFigures(figures), total, attainment, lines, shares, notGraded, vetoes, factors);
    }

    public boolean isGraded() {
        return notGraded == null;
    }

    public BigDecimal sumOfLines() {
        return lines.stream().map(ScoreLine::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
