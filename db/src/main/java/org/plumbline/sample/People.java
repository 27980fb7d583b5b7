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
        Post post = index % 5 < 3 ? Post.COMMUNITY_OFFICER : Post.AUXILIARY;
        String sequence = post == Post.AUXILIARY ? "" : chance.perMille(600) ? "A组" : "B组";
        boolean joined = index % 83 == 6;
        return new Person(index, number(index), names.of(index), post, sequence, joined || chance.perMille(30), ability(chance),
                postings(index, post, joined, chance));
    }

    // Most do well, some very well, a few badly.
    private static int ability(Chance chance) {
        int lot = chance.between(1, 100);
        if (lot <= 12) {
            return 1000;
        }
        if (lot <= 80) {
            return chance.between(880, 985);
        }
        return lot <= 95 ? chance.between(760, 880) : chance.between(450, 700);
    }

    private List<Posting> postings(int index, Post post, boolean joined, Chance chance) {
        Station station = post == Post.COMMUNITY_OFFICER
                ? organisation.ofCommunityOfficer(index / 5 * 3 + index % 5)
                : organisation.ofAuxiliary(index / 5 * 2 + index % 5 - 3);
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
