package org.plumbline.scoring.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.policy.EventGroup;

/** Of several reports of one matter in a HIGHEST group only the line with the most points counts; the others stay as lines of 0. */
final class SameMatter {

    private SameMatter() {
    }

    /** The lines in their order; of equal ones the first keeps its points. */
    static List<ScoreLine> judge(List<EventLine> booked) {
        Map<String, EventLine> highest = new HashMap<>();
        for (EventLine each : booked) {
            if (compares(each)) {
                highest.merge(key(each), each, (one, other) -> other.line().points().abs().compareTo(one.line().points().abs()) > 0 ? other : one);
            }
        }
        List<ScoreLine> lines = new ArrayList<>(booked.size());
        for (EventLine each : booked) {
            EventLine counts = compares(each) ? highest.get(key(each)) : each;
            lines.add(counts == each ? each.line() : waived(each.line(), counts.event().no()));
        }
        return lines;
    }

    private static boolean compares(EventLine each) {
        return each.event().group().sameMatter() == EventGroup.SameMatter.HIGHEST;
    }

    private static String key(EventLine each) {
        return each.event().group().code() + "\u0000" + each.line().scope() + "\u0000" + each.event().matterKey();
    }

    private static ScoreLine waived(ScoreLine line, String other) {
        Text reason = new Text(line.reason().zh() + "；同一事由，只计 " + other, line.reason().en() + "; the same matter counts once, as " + other);
        return new ScoreLine(line.scope(), LineKind.SAME_MATTER, line.points().subtract(line.points()), line.rule(), line.clause(), line.event(), reason, line.figures());
    }
}
