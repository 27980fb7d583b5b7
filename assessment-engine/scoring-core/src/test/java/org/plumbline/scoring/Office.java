package org.plumbline.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.grade.Graded;
import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.AssesseeKind;
import org.plumbline.scoring.input.EarlierResult;
import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.input.Leave;
import org.plumbline.scoring.input.LeftOut;
import org.plumbline.scoring.input.MonthData;
import org.plumbline.scoring.input.Origins;
import org.plumbline.scoring.input.PeriodRecord;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.scoring.rules.CompiledPolicy;
import org.plumbline.scoring.score.Quarantine;
import org.plumbline.scoring.score.ScoreLine;
import org.plumbline.scoring.score.ScoreSheet;

/** The people of a test, with what is known of them, and what a policy makes of it. */
public final class Office {

    private final List<Assessee> people = new ArrayList<>();
    private final List<PeriodRecord> records = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Leave> leave = new ArrayList<>();
    private final List<EarlierResult> history = new ArrayList<>();
    private final String month;

    private Office(String month) {
        this.month = month;
    }

    public static Office in(String month) {
        return new Office(month);
    }

    /** An officer of the station “所”; what follows are names and values of figures and attributes in turn. */
    public Office officer(String no, Object... known) {
        TreeMap<String, String> attributes = new TreeMap<>(Map.of("station", "所"));
        TreeMap<String, Figure> figures = new TreeMap<>();
        for (int i = 0; i < known.length; i += 2) {
            String name = (String) known[i];
            String value = String.valueOf(known[i + 1]);
            if (List.of("station", "bureau", "sequence", "probation").contains(name)) {
                attributes.put(name, value);
            } else {
                figures.put(name, figure(name, value));
            }
        }
        people.add(new Assessee(no, no, AssesseeKind.OFFICER, attributes));
        records.add(new PeriodRecord(no, month, figures));
        return this;
    }

    /** What somebody had in another period. */
    public Office earlier(String no, String period, Object... known) {
        TreeMap<String, Figure> figures = new TreeMap<>();
        for (int i = 0; i < known.length; i += 2) {
            figures.put((String) known[i], figure((String) known[i], String.valueOf(known[i + 1])));
        }
        records.add(new PeriodRecord(no, period, figures));
        return this;
    }

    /** A unit or officer below somebody; not assessed where the policy is for the other kind. */
    public Office below(String parent, String no, AssesseeKind kind, Object... known) {
        people.add(new Assessee(no, no, kind, new TreeMap<>(Map.of("station", "所", Assessee.PARENT, parent))));
        return earlier(no, month, known);
    }

    /** From when and until when somebody serves; null: always. */
    public Office serving(String no, String from, String to) {
        people.replaceAll(one -> !one.no().equals(no) ? one : new Assessee(one.no(), one.name(), one.kind(), from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to), one.attributes()));
        return this;
    }

    /** Served somewhere else before, from when (null: always) until when. */
    public Office before(String no, String station, String from, String to) {
        people.add(new Assessee(no, no, AssesseeKind.OFFICER, from == null ? null : LocalDate.parse(from), LocalDate.parse(to), new TreeMap<>(Map.of("station", station))));
        return this;
    }

    /** Figures of somebody who is not among the people. */
    public Office stray(String no, String item, String value) {
        records.add(new PeriodRecord(no, month, new TreeMap<>(Map.of(item, figure(item, value)))));
        return this;
    }

    /** One more attribute of somebody who is there. */
    public Office attribute(String no, String code, String value) {
        people.stream().filter(one -> one.no().equals(no)).forEach(one -> one.attributes().put(code, value));
        return this;
    }

    private static Figure figure(String name, String value) {
        return switch (value) {
            case "n/a" -> Figure.Absent.NOT_APPLICABLE;
            case "missing" -> Figure.Absent.MISSING;
            case "true", "false" -> new Figure.Flag(value.equals("true"));
            default -> name.equals("level") ? new Figure.Choice(value)
                    : name.equals("marks") ? new Figure.Choices(value.isEmpty() ? List.of() : Arrays.stream(value.split(";")).sorted().toList()) : Figure.of(value);
        };
    }

    /** Something that happened and was reported on the same day. */
    public Office event(String no, String who, String kind, String day) {
        return event(no, who, kind, day, day, null, 1, null, Map.of());
    }

    public Office matter(String no, String who, String kind, String day, String matter) {
        return event(no, who, kind, day, day, null, 1, matter, Map.of());
    }

    public Office amount(String no, String who, String kind, String day, String amount) {
        return event(no, who, kind, day, day, amount, 1, null, Map.of());
    }

    public Office event(String no, String who, String kind, String day, String reported, String amount, int count, String matter, Map<String, Boolean> flags) {
        events.add(new Event(no, who, kind, LocalDate.parse(day), LocalDate.parse(reported), amount == null ? null : new BigDecimal(amount), count,
                matter, null, null, null, null, new TreeMap<>(flags), null));
        return this;
    }

    /** Points that were decided at discretion; null for what the report does not say. */
    public Office decided(String no, String who, String kind, String day, String points, String reason, String by, String second) {
        LocalDate date = LocalDate.parse(day);
        events.add(new Event(no, who, kind, date, date, null, 1, null, null, points == null ? null : new BigDecimal(points), by, second, new TreeMap<>(), reason));
        return this;
    }

    public Office leave(String who, String kind, String from, String to) {
        leave.add(new Leave(who, kind, LocalDate.parse(from), LocalDate.parse(to)));
        return this;
    }

    public Office earlier(String policy, String period, String who, String total, String grade) {
        history.add(new EarlierResult(policy, period, who, total == null ? null : new BigDecimal(total), null, null, null, null, grade));
        return this;
    }

    /** A result whose sheet is known, too: points of the indicator work and the factor of load; null: not known, or not counted. */
    public Office sheet(String policy, String period, String who, String work, String load) {
        history.add(new EarlierResult(policy, period, who, BigDecimal.ONE, null, null, null, null, null).with(
                work == null ? Map.of("rest", BigDecimal.ONE) : Map.of("work", new BigDecimal(work)), load == null ? Map.of() : Map.of("load", new BigDecimal(load))));
        return this;
    }

    /** The same, handed in in another order. */
    public Office shuffled(Random chance) {
        Office other = new Office(month);
        other.people.addAll(people);
        other.records.addAll(records);
        other.events.addAll(events);
        other.leave.addAll(leave);
        other.history.addAll(history);
        List.of(other.people, other.records, other.events, other.leave, other.history).forEach(list -> Collections.shuffle(list, chance));
        return other;
    }

    /** The policy is closed afterwards. */
    public Result by(CompiledPolicy policy) {
        try (policy) {
            return byOpen(policy);
        }
    }

    public Result byOpen(CompiledPolicy policy) {
        return byOpen(policy, month);
    }

    public Result byOpen(CompiledPolicy policy, String period) {
        Findings findings = new Findings();
        Optional<Freeze.Frozen> frozen = Freeze.freeze(policy.version(), period, new MonthData(people, records, events, leave, history), Origins.wholeFile("office"), findings);
        Freeze.Frozen input = frozen.orElseThrow(() -> new AssertionError(findings.sorted()));
        RunResult result = new Assessment(policy, Progress.NONE).run(input.input());
        InSlices.mustFindTheSame(result, policy);
        return new Result(result, input.leftOut());
    }

    /** What came of it, in words that are short to compare. */
    public record Result(RunResult run, List<LeftOut> atFreeze) {

        public List<String> frozenCodes() {
            return atFreeze.stream().map(each -> each.finding().code()).toList();
        }

        public ScoreSheet sheet(String no) {
            return run.sheets().stream().filter(sheet -> sheet.participant().no().equals(no)).findFirst()
                    .orElseThrow(() -> new AssertionError(no + " has no sheet: " + run.quarantine()));
        }

        /** Without needless zeros. */
        public String total(String no) {
            return plain(sheet(no).total());
        }

        /** Points of the lines of one scope. */
        public List<String> lines(String no, String scope) {
            return sheet(no).lines().stream().filter(line -> line.scope().equals(scope)).map(line -> plain(line.points())).toList();
        }

        public List<ScoreLine> linesOf(String no) {
            return sheet(no).lines();
        }

        public Graded graded(String no) {
            return run.graded().stream().filter(each -> each.no().equals(no)).findFirst().orElseThrow(() -> new AssertionError(no + " is not graded"));
        }

        public String grade(String no) {
            return graded(no).grade();
        }

        public Optional<Quarantine.Entry> quarantine(String no) {
            return run.quarantine().stream().filter(entry -> entry.assessee().equals(no)).findFirst();
        }

        public List<String> codes() {
            return Stream.concat(run.leftOut().stream().map(LeftOut::finding), run.findings().stream()).map(Finding::code).toList();
        }

        /** Everything about one assessee, to the byte. */
        public String everythingOf(String no) {
            StringBuilder all = new StringBuilder();
            run.sheets().stream().filter(sheet -> sheet.participant().no().equals(no))
                    .forEach(sheet -> all.append(sheet.total()).append(sheet.attainment()).append(sheet.lines()).append(new TreeMap<>(sheet.shares())).append(sheet.notGraded()));
            run.graded().stream().filter(each -> each.no().equals(no)).forEach(each -> all.append(each.grade()).append(each.bandGrade())
                    .append(each.heldBackBy()).append(each.because()).append(each.standing().rank()).append('/').append(each.standing().size()));
            run.outcomes().stream().filter(outcome -> outcome.assessee().equals(no)).forEach(all::append);
            return all.toString();
        }
    }

    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
