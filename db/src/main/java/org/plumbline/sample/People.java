package org.plumbline.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.plumbline.sample.Organisation.Station;
import org.plumbline.sample.Person.Post;
import org.plumbline.sample.Person.Posting;

/** The made-up officers. Each is made anew from its index when it is asked for, so that a hundred thousand need no memory. */
final class People {

    private final SampleRequest request;
    private final Organisation organisation;
    private final MadeUpNames names;

    People(SampleRequest request, Organisation organisation) {
        this.request = request;
        this.organisation = organisation;
        this.names = new MadeUpNames(request.seed());
    }

    Stream<Person> all() {
        return IntStream.range(0, request.officers()).mapToObj(this::person);
    }

    /** A person number that nobody has. */
    String unknownNumber(int offset) {
        return number(request.officers() + 500 + offset);
    }

    private static String number(int index) {
        return "P%06d".formatted(index + 1);
    }

    private Person person(int index) {
        Chance chance = Chance.of(request.seed(), "person", index);
        boolean joined = index % 83 == 6;
        boolean probation = joined || chance.perMille(30);
        int ability = ability(chance);
        if (index % 5 < 3) {
            int n = index / 5 * 3 + index % 5;
            return new Person(index, number(index), names.of(index), Post.COMMUNITY_OFFICER, sequence(n), probation, ability,
                    postings(index, organisation.ofCommunityOfficer(n), joined, chance));
        }
        int n = index / 5 * 2 + index % 5 - 3;
        return new Person(index, number(index), names.of(index), Post.AUXILIARY, "", probation, ability,
                postings(index, organisation.ofAuxiliary(n), joined, chance));
    }

    // three of five in A, in each bureau
    private String sequence(int n) {
        return n / request.bureaus() % 5 < 3 ? "A组" : "B组";
    }

    // Most do well, some very well, a few badly.
    private static int ability(Chance chance) {
        int lot = chance.between(1, 100);
        if (lot <= 7) {
            return 1000;
        }
        if (lot <= 86) {
            return chance.between(885, 965);
        }
        return lot <= 97 ? chance.between(850, 910) : chance.between(600, 780);
    }

    private List<Posting> postings(int index, Station station, boolean joined, Chance chance) {
        YearMonth first = request.firstPeriod();
        LocalDate from = chance.perMille(100) ? null : LocalDate.of(chance.between(first.getYear() - 15, first.getYear() - 2), chance.between(1, 12), chance.between(1, 28));
        if (index % 97 == 8) {
            // left before the first month began, even before the one that runs from the 26th
            return List.of(new Posting(station, from, first.minusMonths(chance.between(2, 6)).atDay(chance.between(1, 28))));
        }
        if (joined) {
            return List.of(new Posting(station, first.atDay(chance.between(2, 12)), null));
        }
        if (index % 89 == 3) {
            LocalDate moved = first.plusMonths(index % request.months()).atDay(chance.between(5, 20));
            return List.of(new Posting(station, from, moved.minusDays(1)), new Posting(organisation.otherThan(station), moved, null));
        }
        return List.of(new Posting(station, from, null));
    }
}
