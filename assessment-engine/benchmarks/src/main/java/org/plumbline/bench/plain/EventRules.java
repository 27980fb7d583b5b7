package org.plumbline.bench.plain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.plumbline.bench.plain.Officer.Report;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.policy.ParameterValue.Steps;
import org.plumbline.scoring.score.LineKind;
import org.plumbline.scoring.score.ScoreLine;

/** The rules on what was reported about one officer. */
final class EventRules {

    private static final String REWARD = "三(二) 奖";
    private static final String PENALTY = "三(二) 惩";
    private static final Map<String, Text> MERIT = Map.of("commendation", new Text("通报表扬", "Commendation"), "usefulLead", new Text("提供有效线索", "Useful lead"),
            "peopleHelped", new Text("为民服务好人好事", "Good deed for the public"));
    private static final Map<String, Text> CONDUCT = Map.of("falseRecord", new Text("弄虚作假", "False record"), "complaintUpheld", new Text("有责投诉", "Complaint upheld"),
            "absent", new Text("旷工", "Absent without leave"));

    private final YearMonth month;
    private final Numbers p;
    private final List<ScoreLine> recognition = new ArrayList<>(0);
    private final List<ScoreLine> discipline = new ArrayList<>(0);
    private final Map<String, Integer> best = new HashMap<>(4);
    /** The how many-eth late entry of the quarter each matter is. */
    private final Map<String, Integer> lateEntries = new HashMap<>(4);
    private String breach;

    EventRules(YearMonth month, Numbers p) {
        this.month = month;
        this.p = p;
    }

    List<ScoreLine> recognition() {
        return recognition;
    }

    List<ScoreLine> discipline() {
        return discipline;
    }

    /** Number of the first serious breach; null: none. */
    String breach() {
        return breach;
    }

    void judge(List<Report> reports) {
        for (Report report : reports) {
            YearMonth happened = YearMonth.from(report.date());
            boolean late = report.kind().equals("lateEntry") && sameQuarter(happened) && !happened.isAfter(month);
            for (int time = 1; time <= report.times(); time++) {
                String no = report.times() == 1 ? report.no() : report.no() + "#" + time;
                if (late) {
                    lateEntries.putIfAbsent(matter(report, no), lateEntries.size() + 1);
                }
                if (happened.equals(month)) {
                    judge(report, no);
                }
            }
        }
    }

    private boolean sameQuarter(YearMonth other) {
        return other.getYear() == month.getYear() && (other.getMonthValue() - 1) / 3 == (month.getMonthValue() - 1) / 3;
    }

    private void judge(Report report, String no) {
        boolean isAbsence = report.kind().equals("awayFromCommunity") && report.amount().compareTo(p.awayLimit()) > 0;
        String kind = isAbsence ? "absent" : report.kind();
        switch (kind) {
            case "commendation", "usefulLead", "peopleHelped" -> merit(kind, report, no);
            case "falseRecord", "complaintUpheld", "absent" -> conduct(kind, report, no);
            case "lateEntry" -> late(report, no);
            case "awayFromCommunity" -> away(report, no);
            case "seriousBreach" -> breach = breach == null ? no : breach;
            default -> { }
        }
    }

    private void merit(String kind, Report report, String no) {
        BigDecimal points = cents(p.meritPoints().get(kind));
        Text name = MERIT.get(kind);
        String told = Words.number(points);
        add(recognition, new ScoreLine("recognition", LineKind.RULE, points, "受表扬、供线索、做好事-加分", REWARD, no,
                new Text(name.zh() + "，加 " + told + " 分", name.en() + "，加 " + told + " 分"), Map.of("group", "merit", "kind", kind)), report, no);
    }

    private void conduct(String kind, Report report, String no) {
        boolean doubled = kind.equals("complaintUpheld") && Boolean.FALSE.equals(report.rectified());
        BigDecimal points = cents(doubled ? p.conductPoints().get(kind).multiply(p.notRectified().value()) : p.conductPoints().get(kind));
        Text name = CONDUCT.get(kind);
        String told = Words.number(points);
        Text reason = new Text(name.zh() + "，扣 " + told + " 分", name.en() + "，扣 " + told + " 分");
        add(discipline, new ScoreLine("discipline", LineKind.RULE, points.negate(), "弄虚作假、有责投诉、旷工-扣分", PENALTY, no,
                doubled ? times(reason, p.notRectified(), "有责投诉没有整改，扣分乘以 " + p.notRectified().shown()) : reason, Map.of("group", "conduct", "kind", kind)), report, no);
    }

    private void late(Report report, String no) {
        int time = lateEntries.get(matter(report, no));
        boolean again = BigDecimal.valueOf(time).compareTo(p.repeatedFrom()) >= 0;
        BigDecimal step = perStep(report.amount(), p.lateEntry());
        BigDecimal points = cents(again ? step.multiply(p.repeatedFactor().value()) : step);
        Text reason = Text.same("超时录入 " + Words.brief(report.amount()) + " 天，扣 " + Words.number(points) + " 分");
        discipline.add(new ScoreLine("discipline", LineKind.RULE, points.negate(), "超时录入-按天扣分", PENALTY, no,
                again ? times(reason, p.repeatedFactor(), "本季度第 " + time + " 次超时录入，扣分乘以 " + p.repeatedFactor().shown()) : reason, Map.of("amount", Words.number(report.amount()), "kind", "lateEntry")));
    }

    private void away(Report report, String no) {
        BigDecimal points = cents(report.amount().multiply(p.awayPerDay().value()));
        Text reason = Text.same("脱离社区 " + Words.brief(report.amount()) + " 天，每天扣 " + p.awayPerDay().shown() + " 分，扣 " + Words.number(points) + " 分");
        discipline.add(new ScoreLine("discipline", LineKind.RULE, points.negate(), "脱离社区-按天扣分", "三(二) 专职", no, reason,
                Map.of("amount", Words.number(report.amount()), "kind", "awayFromCommunity", "p.awayPerDay", p.awayPerDay().shown())));
    }

    /** Of several reports of one matter the one with the most points counts; the others stay as lines of 0. */
    private void add(List<ScoreLine> lines, ScoreLine line, Report report, String no) {
        if (report.matter() == null && report.times() == 1) {
            lines.add(line);
            return;
        }
        String matter = line.scope() + " " + matter(report, no);
        Integer other = best.putIfAbsent(matter, lines.size());
        if (other == null) {
            lines.add(line);
        } else if (line.points().abs().compareTo(lines.get(other).points().abs()) > 0) {
            throw new UnsupportedOperationException("a later report of one matter weighs more: not in this month, " + no);
        } else {
            lines.add(waived(line, lines.get(other).event()));
        }
    }

    private static String matter(Report report, String no) {
        return report.matter() == null ? no : report.matter();
    }

    private static ScoreLine waived(ScoreLine line, String other) {
        Text reason = new Text(line.reason().zh() + "；同一事由，只计 " + other, line.reason().en() + "; the same matter counts once, as " + other);
        return new ScoreLine(line.scope(), LineKind.SAME_MATTER, BigDecimal.ZERO.setScale(RateRules.CENTS), line.rule(), line.clause(), line.event(), reason, line.figures());
    }

    private static Text times(Text reason, Limit factor, String because) {
        return new Text(reason.zh() + "（系数 " + factor.shown() + "：" + because + "）", reason.en() + " (coefficient " + factor.shown() + ": " + because + ")");
    }

    /** Each started step of its own part. */
    private static BigDecimal perStep(BigDecimal distance, Steps steps) {
        BigDecimal points = BigDecimal.ZERO;
        for (int i = 0; i < steps.rows().size(); i++) {
            Steps.Row row = steps.rows().get(i);
            if (distance.compareTo(row.beyond()) <= 0) {
                break;
            }
            BigDecimal end = i + 1 < steps.rows().size() ? distance.min(steps.rows().get(i + 1).beyond()) : distance;
            points = points.add(end.subtract(row.beyond()).divide(steps.each(), 0, RoundingMode.UP).multiply(row.value()));
        }
        return points.min(steps.atMost());
    }

    private static BigDecimal cents(BigDecimal points) {
        return points.setScale(RateRules.CENTS, RoundingMode.HALF_UP);
    }
}
