package org.plumbline.service.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.AssesseeKind;
import org.plumbline.service.CanonicalMap;
import org.plumbline.service.Chunks;
import org.plumbline.service.bulk.BulkRows;
import org.plumbline.service.ledger.Differences;
import org.plumbline.service.ledger.Kept;
import org.plumbline.service.ledger.Ledger;
import org.plumbline.service.ledger.Revision;
import org.plumbline.service.ledger.Whose;
import org.springframework.stereotype.Component;

/**
 * The people and units as a ledger. A revision of a number is its whole history of posts; on each day at most one row of it holds.
 * A row that contradicts kept ones puts those aside that it overlaps.
 */
@Component
public class Postings implements Ledger<List<Assessee>> {

    private static final List<String> COLUMNS = List.of("no", "revision", "position", "batch", "line", "stated", "kind", "name", "valid_from",
            "valid_to", "parent", "attributes");

    /** A row may contradict a whole life of transfers; a message names the first of them. */
    private static final int MOST_SHOWN = 5;

    private static final String BEYOND_THE_BASIC_PLANE = "[\\x{10000}-\\x{10ffff}]";

    private static final Comparator<Assessee> IN_TIME = Comparator.comparing(Postings::first);

    private final PostingMapper mapper;

    Postings(PostingMapper mapper) {
        this.mapper = mapper;
    }

    /** As of the closed list of batches of a run, by number and time. */
    public List<Assessee> frozen(long run, Whose whose) {
        return mapper.frozen(run, whose).stream().map(Postings::assessee).toList();
    }

    /** Those whose unit above is one of these, as of the closed list, likewise. */
    public List<Assessee> frozenBelow(long run, Collection<String> parents) {
        return Chunks.of(parents).stream().flatMap(some -> mapper.frozenBelow(run, some).stream()).map(Postings::assessee).toList();
    }

    /** Ranges of numbers that each have so many of a kind, and all others between them. */
    public List<Whose> ranges(long run, AssesseeKind kind, int size) {
        if (mapper.numbersLike(run, BEYOND_THE_BASIC_PLANE) > 0) {
            // Java and the database put such letters in another order: ranges of the one would not be ranges of the other
            return List.of(Whose.ALL);
        }
        List<Whose> ranges = new ArrayList<>();
        String after = null;
        for (String last = mapper.numberAfter(run, kind.name(), "", size - 1); last != null; last = mapper.numberAfter(run, kind.name(), last, size - 1)) {
            ranges.add(Whose.range(after, last));
            after = last;
        }
        if (after == null || mapper.numberAfter(run, kind.name(), after, 0) != null) {
            ranges.add(Whose.range(after, null));
        } else {
            ranges.set(ranges.size() - 1, Whose.range(ranges.get(ranges.size() - 1).after(), null));
        }
        return ranges;
    }

    @Override
    public String key(List<Assessee> history) {
        return history.get(0).no();
    }

    @Override
    public String assessee(List<Assessee> history) {
        return history.get(0).no();
    }

    @Override
    public int rowsStating(List<Assessee> history) {
        return history.size();
    }

    @Override
    public Map<String, Kept<List<Assessee>>> kept(Collection<List<Assessee>> histories) {
        Map<String, List<PostingMapper.Row>> byNumber = new LinkedHashMap<>();
        Chunks.of(histories.stream().map(this::key).toList()).forEach(numbers -> mapper.latest(numbers)
                .forEach(row -> byNumber.computeIfAbsent(row.no(), any -> new ArrayList<>()).add(row)));
        Map<String, Kept<List<Assessee>>> kept = new HashMap<>();
        byNumber.forEach((no, rows) -> {
            PostingMapper.Row first = rows.get(0);
            kept.put(no, new Kept<>(rows.stream().map(Postings::assessee).toList(), first.revision(), first.stated(), first.batch(), first.fileName(), first.line()));
        });
        return kept;
    }

    @Override
    public List<Assessee> merged(List<Assessee> kept, List<Assessee> stated) {
        List<Assessee> merged = new ArrayList<>(stated);
        kept.stream().filter(old -> stated.stream().noneMatch(row -> overlap(old, row))).forEach(merged::add);
        merged.sort(IN_TIME);
        return merged;
    }

    @Override
    public List<String> contradictions(List<Assessee> kept, List<Assessee> stated) {
        List<String> contradictions = new ArrayList<>();
        for (Assessee row : stated) {
            kept.stream().filter(old -> overlap(old, row) && !old.equals(row)).limit(MOST_SHOWN).forEach(old -> contradictions.add(words(old, row)));
        }
        return contradictions;
    }

    @Override
    public BulkRows rows(long batch, List<Revision<List<Assessee>>> revisions) {
        List<Object[]> rows = new ArrayList<>();
        for (Revision<List<Assessee>> revision : revisions) {
            int position = 1;
            for (Assessee one : revision.content()) {
                rows.add(new Object[] {one.no(), revision.revision(), position++, batch, revision.line(), revision.stated(), one.kind().name(), one.name(),
                        one.from(), one.to(), one.attributes().get(Assessee.PARENT), CanonicalMap.write(one.attributes())});
            }
        }
        return new BulkRows("assessee", COLUMNS, rows);
    }

    static Assessee assessee(PostingMapper.Row row) {
        return new Assessee(row.no(), row.name(), AssesseeKind.valueOf(row.kind()), row.validFrom(), row.validTo(), CanonicalMap.read(row.attributes()));
    }

    private static String words(Assessee old, Assessee row) {
        Differences differences = new Differences().in("name", old.name(), row.name()).in("assesseeKind", old.kind(), row.kind())
                .in("from", old.from(), row.from()).in("to", old.to(), row.to());
        SortedSet<String> attributes = new TreeSet<>(old.attributes().keySet());
        attributes.addAll(row.attributes().keySet());
        attributes.forEach(code -> differences.in(code, old.attribute(code), row.attribute(code)));
        return String.join(", ", differences.all());
    }

    private static boolean overlap(Assessee one, Assessee other) {
        return !first(one).isAfter(last(other)) && !first(other).isAfter(last(one));
    }

    private static LocalDate first(Assessee row) {
        return row.from() == null ? LocalDate.MIN : row.from();
    }

    private static LocalDate last(Assessee row) {
        return row.to() == null ? LocalDate.MAX : row.to();
    }
}
