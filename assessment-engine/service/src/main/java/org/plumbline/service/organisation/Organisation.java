package org.plumbline.service.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.AssesseeKind;
import org.plumbline.scoring.input.Leave;
import org.plumbline.service.CanonicalMap;
import org.plumbline.service.Chunks;
import org.plumbline.service.Refusal;
import org.plumbline.service.access.DataScope;
import org.plumbline.service.access.Reach;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who and what there is on a day: the units as a tree, the people in a list. */
@Service
public class Organisation {

    /** More units than any bureau has; a tree of them is answered at once. */
    private static final int ALL_UNITS = 100_000;

    /** A unit with those below it, by number. */
    public record UnitNode(Assessee unit, List<UnitNode> below) { }

    /**
     * One number through the time.
     *
     * @param posts in the order of time; more than one after a transfer
     * @param leave likewise
     */
    public record Career(List<Assessee> posts, List<Leave> leave) { }

    private final PostingMapper mapper;
    private final LeaveMapper leave;

    Organisation(PostingMapper mapper, LeaveMapper leave) {
        this.mapper = mapper;
        this.leave = leave;
    }

    /**
     * The units that exist on a day, each below the one that its attribute {@code parent} names. A unit whose parent does not exist
     * then, or that would stand below itself, stands at the top; so does one whose parent is beyond reach.
     */
    @Transactional(readOnly = true)
    public List<UnitNode> units(LocalDate day, Reach reach) {
        Map<String, Assessee> units = new HashMap<>();
        thoseOn(AssesseeKind.UNIT, day, "", ALL_UNITS).stream().filter(unit -> reach.holds(unit.no())).forEach(unit -> units.put(unit.no(), unit));
        Map<String, List<Assessee>> below = new HashMap<>();
        for (Assessee unit : units.values()) {
            below.computeIfAbsent(isAtTop(unit, units) ? "" : unit.attribute(Assessee.PARENT), any -> new ArrayList<>()).add(unit);
        }
        return nodes("", below);
    }

    private static boolean isAtTop(Assessee unit, Map<String, Assessee> units) {
        Set<String> seen = new HashSet<>(Set.of(unit.no()));
        for (Assessee above = units.get(unit.attribute(Assessee.PARENT)); above != null; above = units.get(above.attribute(Assessee.PARENT))) {
            if (above.no().equals(unit.no())) {
                return true;
            }
            if (!seen.add(above.no())) {
                return false;
            }
        }
        return !units.containsKey(unit.attribute(Assessee.PARENT));
    }

    private static List<UnitNode> nodes(String parent, Map<String, List<Assessee>> below) {
        return below.getOrDefault(parent, List.of()).stream().sorted(Comparator.comparing(Assessee::no))
                .map(unit -> new UnitNode(unit, nodes(unit.no(), below))).toList();
    }

    /** Posts, transfers and leave of one person or unit. @throws Refusal if nobody within reach has the number; where the last post is decides */
    @Transactional(readOnly = true)
    public Career career(String no, Reach reach) {
        List<Assessee> posts = mapper.latest(List.of(no)).stream().map(Postings::assessee).toList();
        if (posts.isEmpty() || !reach.holds(posts.get(posts.size() - 1).attribute(Assessee.PARENT)) && !reach.holds(no)) {
            throw Refusal.notFound(OrganisationRefusal.NOBODY, no, no);
        }
        return new Career(posts, leave.latest(List.of(no)).stream().map(LeaveLedger::leave).toList());
    }

    /** The people within reach who are there on a day, by number, from the one after {@code after} on. */
    @Transactional(readOnly = true)
    public List<Assessee> people(LocalDate day, Reach reach, String after, int limit) {
        if (reach.isEverywhere()) {
            return thoseOn(AssesseeKind.OFFICER, day, after, limit);
        }
        return reach.isNowhere() ? List.of() : mapper.heldBelow(AssesseeKind.OFFICER.name(), reach.units(), day, after, limit).stream().map(Organisation::assessee).toList();
    }

    /** The people or units that are there on a day, by number, from the one after {@code after} on. */
    @Transactional(readOnly = true)
    public List<Assessee> thoseOn(AssesseeKind kind, LocalDate day, String after, int limit) {
        return mapper.heldOn(kind.name(), day, after, limit).stream().map(Organisation::assessee).toList();
    }

    private static Assessee assessee(PostingMapper.Held row) {
        return new Assessee(row.no(), row.name(), AssesseeKind.valueOf(row.kind()), row.validFrom(), row.validTo(), CanonicalMap.read(row.attributes()));
    }

    /** Of those numbers that are known: posts and transfers in the order of time. */
    @Transactional(readOnly = true)
    public Map<String, List<Assessee>> posts(Collection<String> numbers) {
        return Chunks.of(numbers).stream().flatMap(some -> mapper.latest(some).stream()).map(Postings::assessee).collect(Collectors.groupingBy(Assessee::no));
    }

    /** What those numbers that are known are called after their last change, by number. */
    @Transactional(readOnly = true)
    public Map<String, String> names(Collection<String> numbers) {
        return Chunks.of(numbers).stream().flatMap(some -> mapper.latest(some).stream())
                .collect(Collectors.toMap(PostingMapper.Row::no, PostingMapper.Row::name, (earlier, later) -> later));
    }

    /** Whether an officer has, or had, the number. */
    @Transactional(readOnly = true)
    public boolean hasPerson(String no) {
        return mapper.countOf(no, AssesseeKind.OFFICER.name()) > 0;
    }

    @Transactional(readOnly = true)
    public boolean hasUnit(String code) {
        return mapper.countOf(code, AssesseeKind.UNIT.name()) > 0;
    }

    /** Of what is within reach the unit and what stands below it on a day; nothing where the unit is beyond reach, or is none. */
    @Transactional(readOnly = true)
    public Reach below(String unit, Reach reach, LocalDate day) {
        return new Reach(false, mapper.unitsWithin(List.of(unit), day).stream().filter(reach::holds).collect(Collectors.toSet()));
    }

    /** What a scope comes to on a day: its units, and those below them then. */
    @Transactional(readOnly = true)
    public Reach reach(DataScope scope, LocalDate day) {
        return scope.isEverywhere() ? Reach.EVERYWHERE : new Reach(false, scope.units().isEmpty() ? Set.of() : Set.copyOf(mapper.unitsWithin(scope.units(), day)));
    }
}
