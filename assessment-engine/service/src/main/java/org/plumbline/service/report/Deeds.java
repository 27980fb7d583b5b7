package org.plumbline.service.report;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.plumbline.scoring.explain.FieldNames;
import org.plumbline.scoring.policy.Indicator;
import org.plumbline.scoring.score.LineKind;
import org.plumbline.service.run.KeptSheet;

/** The lines of a sheet that add or deduct points beyond the indicators' own results, in short words: 加扣分事项. */
final class Deeds {

    /**
     * What happened, and the points of one such line.
     *
     * @param side -1: stands among what was deducted, 1: among what was added
     */
    private record Deed(String words, BigDecimal points, int side) { }

    private final FinishedMonth month;
    private final Map<Deed, Integer> times = new LinkedHashMap<>();

    private Deeds(FinishedMonth month) {
        this.month = month;
    }

    static Deeds of(KeptSheet sheet, FinishedMonth month) {
        Deeds deeds = new Deeds(month);
        sheet.lines().stream().filter(deeds::counts).forEach(line -> deeds.times.merge(new Deed(deeds.words(line), points(line), side(line, sheet)), 1, Integer::sum));
        return deeds;
    }

    private boolean counts(KeptSheet.Line line) {
        if (points(line).signum() == 0) {
            return false;
        }
        Indicator indicator = month.policy().indicators().get(line.scope());
        boolean isAdjustment = indicator != null && (indicator.isAdjustment() || indicator.scoring() == Indicator.Scoring.DEDUCT);
        return switch (LineKind.valueOf(line.kind())) {
            case RULE, COEFFICIENT -> line.event() != null || isAdjustment;
            case LIMIT -> isAdjustment;
            case VETO -> true;
            default -> false;
        };
    }

    /** A limit to what is deducted gives points back, and yet belongs to what is deducted: it goes with the rules of its indicator. */
    private static int side(KeptSheet.Line line, KeptSheet sheet) {
        BigDecimal rules = sheet.lines().stream().filter(each -> each.scope().equals(line.scope()) && each.kind().equals(LineKind.RULE.name()))
                .map(Deeds::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean isRule = line.kind().equals(LineKind.RULE.name()) || rules.signum() == 0;
        return isRule ? points(line).signum() : rules.signum();
    }

    private static BigDecimal points(KeptSheet.Line line) {
        return new BigDecimal(line.points());
    }

    /** The kind of event where there is one, else the rule; an author's whole sentence is for the score sheet. */
    private String words(KeptSheet.Line line) {
        FieldNames names = new FieldNames(month.version());
        String kind = line.figures().get("kind");
        if (kind != null && line.kind().equals(LineKind.RULE.name())) {
            return month.in(names.value("kind", kind));
        }
        return line.rule() == null || !line.kind().equals(LineKind.RULE.name()) ? month.in(line.reason()) : line.rule();
    }

    String all() {
        return joined(List.of(-1, 1));
    }

    String minus() {
        return joined(List.of(-1));
    }

    String plus() {
        return joined(List.of(1));
    }

    private String joined(List<Integer> sides) {
        return times.entrySet().stream().filter(each -> sides.contains(each.getKey().side))
                .map(each -> words(each.getKey(), each.getValue())).collect(Collectors.joining(month.in(Word.AND)));
    }

    private String words(Deed deed, int count) {
        String once = month.in(Word.SIGNED, deed.words, month.signed(deed.points));
        return count == 1 ? once : month.in(Word.TIMES, once, count);
    }

    /** @param side -1: what was deducted, 1: what was added */
    BigDecimal sum(int side) {
        return times.entrySet().stream().filter(each -> each.getKey().side == side)
                .map(each -> each.getKey().points.multiply(BigDecimal.valueOf(each.getValue()))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static List<String> nonEmpty(String... parts) {
        return Arrays.stream(parts).filter(part -> !part.isEmpty()).toList();
    }
}
