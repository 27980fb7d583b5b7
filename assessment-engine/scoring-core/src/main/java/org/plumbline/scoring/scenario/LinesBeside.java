package org.plumbline.scoring.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.plumbline.scoring.score.ScoreLine;

/** Puts expected points beside the lines that came, so that one line too many does not make all that follow look wrong. */
final class LinesBeside {

    private LinesBeside() {
    }

    static List<Difference.Line> of(String scope, List<BigDecimal> expected, List<ScoreLine> actual) {
        List<Difference.Line> beside = new ArrayList<>();
        int[][] common = common(expected, actual);
        int i = 0;
        int j = 0;
        while (i < expected.size() || j < actual.size()) {
            boolean bothLeft = i < expected.size() && j < actual.size();
            if (bothLeft && equal(expected.get(i), actual.get(j))) {
                beside.add(line(scope, expected.get(i++), actual.get(j++)));
            } else if (bothLeft && common[i + 1][j + 1] == common[i][j]) {
                // neither is needed further on: they stand for each other
                beside.add(line(scope, expected.get(i++), actual.get(j++)));
            } else if (j == actual.size() || i < expected.size() && common[i + 1][j] == common[i][j]) {
                beside.add(line(scope, expected.get(i++), null));
            } else {
                beside.add(line(scope, null, actual.get(j++)));
            }
        }
        return beside;
    }

    static Difference.Line line(String scope, BigDecimal expected, ScoreLine actual) {
        return actual == null ? new Difference.Line(scope, expected, null, null, null) : new Difference.Line(scope, expected, actual.points(), actual.rule(), actual.reason());
    }

    /** How many lines at most are alike, in their order, from a place in both lists on. */
    private static int[][] common(List<BigDecimal> expected, List<ScoreLine> actual) {
        int[][] common = new int[expected.size() + 1][actual.size() + 1];
        for (int i = expected.size() - 1; i >= 0; i--) {
            for (int j = actual.size() - 1; j >= 0; j--) {
                common[i][j] = equal(expected.get(i), actual.get(j)) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static boolean equal(BigDecimal points, ScoreLine line) {
        return points.compareTo(line.points()) == 0;
    }
}
