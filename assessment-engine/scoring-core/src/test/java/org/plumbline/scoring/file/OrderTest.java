package org.plumbline.scoring.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** In what order rows and files come is chance; what is paid must not be. */
class OrderTest {

    private static final String FIGURES = "警号,月份,应走访户数,已走访户数,修订号";
    private static final String EVENTS = "事项编号,警号,事项,日期,数量,修订号";
    private static final String PEOPLE = "警号,派出所,from,to,修订号";

    @Property(tries = 150)
    void the_order_of_rows_and_files_changes_nothing(@ForAll("rows") List<String> figures, @ForAll("events") List<String> events,
            @ForAll("people") List<String> people, @ForAll Random chance) throws IOException {
        Path folder = Files.createTempDirectory("order");
        try {
            Intake one = read(Files.createDirectory(folder.resolve("1")), figures, events, people, false);
            for (List<String> rows : List.of(figures, events, people)) {
                Collections.shuffle(rows, chance);
            }
            Intake other = read(Files.createDirectory(folder.resolve("2")), figures, events, people, true);

            assertThat(other.data()).isEqualTo(one.data());
            assertThat(contents(other)).isEqualTo(contents(one));
            for (FileSummary summary : one.files()) {
                assertThat(summary.read()).isEqualTo(summary.taken() + summary.collapsed() + summary.superseded() + summary.rejected() + summary.skipped());
            }
            assertThat(other.files()).isEqualTo(one.files());
        } finally {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Collections.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** The lines differ of course; who is refused does not. */
    private static List<String> contents(Intake intake) {
        return intake.rejected().stream().map(rejection -> rejection.finding().code() + rejection.row() + rejection.identity()).sorted().toList();
    }

    private static Intake read(Path folder, List<String> figures, List<String> events, List<String> people, boolean backwards) {
        List<List<String>> files = new ArrayList<>(List.of(with(FIGURES, figures), with(EVENTS, events), with(PEOPLE, people)));
        List<String> names = new ArrayList<>(List.of("f.csv", "e.csv", "p.csv"));
        if (backwards) {
            Collections.reverse(files);
            Collections.reverse(names);
        }
        Desk desk = new Desk(folder);
        for (int i = 0; i < files.size(); i++) {
            desk.csv(names.get(i), files.get(i).toArray(String[]::new));
        }
        return desk.read();
    }

    private static List<String> with(String header, List<String> rows) {
        return Stream.concat(Stream.of(header), rows.stream()).toList();
    }

    @Provide
    Arbitrary<List<String>> rows() {
        return list(Arbitraries.of("1", "2"), Arbitraries.of(",2026-10,"), Arbitraries.of("", "5", "6", "不适用"), Arbitraries.of(","), Arbitraries.of("", "3", "4x"),
                Arbitraries.of(",", ",1", ",2"));
    }

    @Provide
    Arbitrary<List<String>> events() {
        return list(Arbitraries.of("", "E1", "E2"), Arbitraries.of(",1,迟到,2026-10-03,", ",2,迟到,2026-10-03,"), Arbitraries.of("5", "6", ""), Arbitraries.of(",", ",1"));
    }

    @Provide
    Arbitrary<List<String>> people() {
        return list(Arbitraries.of("1,", "2,"), Arbitraries.of("城东,", "城西,"), Arbitraries.of(",", "2026-01-01,", "2026-03-01,"),
                Arbitraries.of("", "2026-02-28", "2026-06-30"), Arbitraries.of(",", ",1"));
    }

    @SafeVarargs
    private static Arbitrary<List<String>> list(Arbitrary<String>... parts) {
        Arbitrary<String> row = Arbitraries.just("");
        for (Arbitrary<String> part : parts) {
            row = net.jqwik.api.Combinators.combine(row, part).as(String::concat);
        }
        return row.list().ofMaxSize(9).map(ArrayList::new);
    }
}
