package org.plumbline.scoring.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.plumbline.scoring.finding.Suggestion;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.Catalogue.EventKind;
import org.plumbline.scoring.input.Event;

final class EventRows implements RowReader<Event> {

    static final Comparator<Event> KEY = Comparator.comparing(Event::no);

    /** More of one kind on one row is a slip of the pen. */
    private static final int GREATEST_COUNT = 1_000;

    private final Vocabulary vocabulary;

    EventRows(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public Event read(RowCells row) {
        String assessee = row.required(KeyColumn.ASSESSEE, row::key);
        EventKind kind = row.required(KeyColumn.EVENT_KIND, this::kind);
        LocalDate date = row.required(KeyColumn.DATE, Days::day);
        LocalDate reported = row.optional(KeyColumn.REPORTED, Days::day);
        if (date != null && reported != null && reported.isBefore(date)) {
            row.refuse(KeyColumn.REPORTED, new BadCell(IntakeCode.REPORTED_TOO_EARLY, date));
        }
        BigDecimal amount = amount(row, kind);
        Integer count = row.optional(KeyColumn.COUNT, Numbers.wholeWithin(1, GREATEST_COUNT));
        String matter = row.optional(KeyColumn.MATTER, row::key);
        String source = row.optional(KeyColumn.SOURCE, text -> text);
        BigDecimal decided = row.optional(KeyColumn.DECIDED, Numbers::decimal);
        String no = row.optional(KeyColumn.EVENT_NO, row::key);
        String code = kind == null ? null : kind.code();
        Event event = new Event(no == null ? numberOf(assessee, code, date, matter) : no, assessee, code, date,
                reported == null ? date : reported, amount, count == null ? 1 : count, matter, source, decided,
                row.optional(KeyColumn.DECIDED_BY, row::key), row.optional(KeyColumn.CONFIRMED_BY, row::key), flags(row, kind), row.note(KeyColumn.NOTE));
        if (row.isGood()) {
            event.lacks().forEach(lack -> refuse(lack, event, row));
        }
        return event;
    }

    /** Points at discretion need a reason and two people, whatever the policy: without them no report of such points goes in. */
    private static void refuse(Event.Lack lack, Event event, RowCells row) {
        KeyColumn column = switch (lack) {
            case REASON -> KeyColumn.NOTE;
            case DECIDER -> KeyColumn.DECIDED_BY;
            case SECOND, OTHER -> KeyColumn.CONFIRMED_BY;
        };
        row.refuse(column, lack == Event.Lack.OTHER ? new BadCell(IntakeCode.DECIDED_ALONE)
                : new BadCell(IntakeCode.DECISION_LACKS, event.decided().toPlainString()));
    }

    @Override
    public String identity(Event content) {
        return content.no();
    }

    @Override
    public String assessee(Event content) {
        return content.assessee();
    }

    /** Rows without a number that say the same get the same one, so that they collapse; null where a part cannot be read. */
    private static String numberOf(String assessee, String kind, LocalDate date, String matter) {
        return assessee == null || kind == null || date == null ? null : assessee + "/" + kind + "/" + date + "/" + (matter == null ? "" : matter);
    }

    /** Whether its list gives it no number, so that two equal rows may be one report or two. */
    static boolean isUnnumbered(Event event) {
        return event.no().equals(numberOf(event.assessee(), event.kind(), event.date(), event.matter()));
    }

    private EventKind kind(String text) throws BadCell {
        return vocabulary.event(text).orElseThrow(() ->
                new BadCell(IntakeCode.EVENT_UNKNOWN, Suggestion.clause(text, vocabulary.eventWords())));
    }

    private static BigDecimal amount(RowCells row, EventKind kind) {
        int column = row.layout().indexOf(KeyColumn.AMOUNT);
        if (kind == null) {
            return row.read(column, Numbers::decimal);
        }
        if (kind.amountUnit() == null) {
            return row.read(column, text -> {
                if (FigureParser.isNotApplicable(text)) {
                    return null;
                }
                throw new BadCell(IntakeCode.AMOUNT_UNEXPECTED, kind.name());
            });
        }
        int mistakes = row.mistakes().size();
        BigDecimal amount = row.read(column, text -> Numbers.within(kind.amountRange(), Numbers.decimal(text), new Text("", "")));
        if (amount == null && row.mistakes().size() == mistakes) {
            row.refuse(KeyColumn.AMOUNT, new BadCell(IntakeCode.AMOUNT_MISSING, kind.name(), kind.amountUnit(),
                    kind.amountRange().least().toPlainString(), kind.amountRange().greatest().toPlainString()));
        }
        return amount;
    }

    private static SortedMap<String, Boolean> flags(RowCells row, EventKind kind) {
        SortedMap<String, Boolean> flags = new TreeMap<>();
        List<Meaning> meanings = row.layout().meanings();
        for (int i = 0; i < meanings.size(); i++) {
            if (meanings.get(i) instanceof Meaning.Flag flag) {
                Boolean value = row.read(i, text -> flag(flag, kind, text));
                if (value != null) {
                    flags.put(flag.code(), value);
                }
            }
        }
        return flags;
    }

    private static Boolean flag(Meaning.Flag flag, EventKind kind, String text) throws BadCell {
        if (FigureParser.isNotApplicable(text)) {
            return null;
        }
        if (kind != null && !kind.flags().containsKey(flag.code())) {
            throw new BadCell(IntakeCode.FLAG_UNEXPECTED, kind.name());
        }
        return Choices.flag(text);
    }
}
