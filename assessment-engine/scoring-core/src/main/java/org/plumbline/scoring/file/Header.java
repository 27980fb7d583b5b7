package org.plumbline.scoring.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.Suggestion;
import org.plumbline.scoring.finding.Text;

/** Finds the header among the first rows of a table, and says what is wrong with it. */
final class Header {

    /** Titles, the reporting unit and the like may stand above the header. */
    static final int FIRST_ROWS = 10;

    private static final List<TableKind> FROM_THE_MOST_PARTICULAR =
            List.of(TableKind.EVENTS, TableKind.HISTORY, TableKind.LEAVE, TableKind.FIGURES, TableKind.PEOPLE);

    private static final Set<Meaning> MARKS_OF_OTHER_KINDS = Set.of(new Meaning.Key(KeyColumn.PERIOD),
            new Meaning.Key(KeyColumn.EVENT_KIND), new Meaning.Key(KeyColumn.LEAVE_KIND), new Meaning.Key(KeyColumn.POLICY));

    private final Vocabulary vocabulary;

    Header(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The first row that can be the header of a table. */
    Optional<Layout> find(List<Line> firstLines) {
        for (Line line : firstLines) {
            for (TableKind kind : FROM_THE_MOST_PARTICULAR) {
                Layout layout = Layout.of(kind, line, vocabulary);
                if (missing(layout).isEmpty() && !isMoreThanPeople(layout)) {
                    return Optional.of(layout);
                }
            }
        }
        return Optional.empty();
    }

    /** Unknown and unused columns as warnings, columns of one meaning as errors. */
    List<Finding> check(Layout layout, String file) {
        Findings findings = new Findings();
        Map<Meaning, Integer> first = new HashMap<>();
        for (int i = 0; i < layout.headers().size(); i++) {
            String header = layout.headers().get(i);
            Meaning meaning = layout.meanings().get(i);
            Place place = new Place(file, layout.line(), i + 1, 0);
            if (meaning == null) {
                checkUnread(findings, layout.kind(), header, place);
                continue;
            }
            Integer before = first.putIfAbsent(meaning, i);
            if (before != null) {
                findings.add(IntakeCode.COLUMN_TWICE, place, header, before + 1, i + 1);
            }
        }
        return findings.sorted();
    }

    /** Says what the row that comes nearest to a header lacks; empty where no row has a known word. */
    Text lacking(List<Line> firstLines) {
        Optional<Line> nearest = firstLines.stream().filter(line -> known(line) > 0).max(Comparator.comparingLong(this::known));
        if (nearest.isEmpty()) {
            return new Text("", "");
        }
        Layout layout = null;
        List<String> lacks = List.of();
        for (TableKind kind : FROM_THE_MOST_PARTICULAR) {
            Layout candidate = Layout.of(kind, nearest.get(), vocabulary);
            List<String> missing = missing(candidate);
            long gain = layout == null ? 1 : read(candidate) - read(layout);
            if (!missing.isEmpty() && (gain > 0 || gain == 0 && missing.size() < lacks.size())) {
                layout = candidate;
                lacks = missing;
            }
        }
        String list = String.join("、", lacks);
        return new Text("；第 " + layout.line() + " 行像“" + layout.kind().title().zh() + "”的表头，但缺少 " + list,
                "; line " + layout.line() + " looks like a header of " + layout.kind().title().en() + " but lacks " + list);
    }

    private void checkUnread(Findings findings, TableKind kind, String header, Place place) {
        if (header.isEmpty()) {
            return;
        }
        List<Meaning> elsewhere = vocabulary.meanings(header);
        if (elsewhere.isEmpty()) {
            findings.add(IntakeCode.COLUMN_UNKNOWN, place, header, Suggestion.clause(header, vocabulary.columnWords()));
        } else if (elsewhere.stream().noneMatch(Meaning::isForTheReader)) {
            findings.add(IntakeCode.COLUMN_UNUSED, place, header, kind.title());
        }
    }

    /** What a table of the layout's kind needs and has not; empty: it is one. */
    private static List<String> missing(Layout layout) {
        List<String> missing = new ArrayList<>();
        switch (layout.kind()) {
            case EVENTS -> need(missing, layout, KeyColumn.ASSESSEE, KeyColumn.EVENT_KIND, KeyColumn.DATE);
            case LEAVE -> need(missing, layout, KeyColumn.ASSESSEE, KeyColumn.LEAVE_KIND, KeyColumn.FROM, KeyColumn.TO);
            case HISTORY -> {
                need(missing, layout, KeyColumn.ASSESSEE, KeyColumn.POLICY, KeyColumn.PERIOD);
                needOne(missing, layout.hasAny(KeyColumn.TOTAL, KeyColumn.ATTAINMENT, KeyColumn.RANK, KeyColumn.FROM_LAST, KeyColumn.GRADE),
                        KeyColumn.TOTAL.title());
            }
            case FIGURES -> {
                need(missing, layout, KeyColumn.ASSESSEE, KeyColumn.PERIOD);
                needOne(missing, layout.hasAny(Meaning.Item.class), "采集项/item");
            }
            case PEOPLE -> {
                need(missing, layout, KeyColumn.ASSESSEE);
                needOne(missing, layout.hasAny(KeyColumn.NAME, KeyColumn.ASSESSEE_KIND) || layout.hasAny(Meaning.Attribute.class),
                        KeyColumn.NAME.title());
            }
        }
        return missing;
    }

    /** A list of people that also has figures, events or leave is one of those with a column forgotten. */
    private boolean isMoreThanPeople(Layout layout) {
        return layout.kind() == TableKind.PEOPLE && layout.headers().stream().flatMap(header -> vocabulary.meanings(header).stream())
                .anyMatch(meaning -> meaning instanceof Meaning.Item || MARKS_OF_OTHER_KINDS.contains(meaning));
    }

    private static void need(List<String> missing, Layout layout, KeyColumn... columns) {
        for (KeyColumn column : columns) {
            needOne(missing, layout.has(column), column.title());
        }
    }

    private static void needOne(List<String> missing, boolean isThere, String title) {
        if (!isThere) {
            missing.add(title);
        }
    }

    private long known(Line line) {
        return line.cells().stream().filter(cell -> !vocabulary.meanings(cell).isEmpty()).count();
    }

    private static long read(Layout layout) {
        return layout.meanings().stream().filter(meaning -> meaning != null).count();
    }
}
