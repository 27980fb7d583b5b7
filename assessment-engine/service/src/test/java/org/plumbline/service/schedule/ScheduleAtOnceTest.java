package org.plumbline.service.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.service.AtOnce;
import org.plumbline.service.Refusal;
import org.plumbline.service.RunningService;
import org.plumbline.service.Tables;
import org.plumbline.service.TestDatabase;

/** Several who set the schedule of one policy at the same moment. */
@Tag("database")
class ScheduleAtOnceTest {

    private static final String POLICY = "first-pack";
    private static final Pattern DUE = Pattern.compile("\"(before|after)\\.due\":\"(\\d+) 08:00\"");

    private TestDatabase database;
    private RunningService service;

    @BeforeEach
    void start() {
        database = TestDatabase.create();
        service = RunningService.on(database);
        service.publishFirstPack("2026-01");
    }

    @AfterEach
    void stop() {
        service.close();
        database.close();
    }

    /** The day that is answered; null: somebody else has set it meanwhile. */
    private Integer set(int day) {
        try {
            return service.get(Schedules.class).set(POLICY, new Schedules.Setting(false, "2026-01", day, "08:00", 28, "08:00", null), RunningService.CLERK).dueDay();
        } catch (Refusal meanwhile) {
            assertThat(meanwhile.findings()).extracting(Finding::code).containsExactly("RUN-235");
            return null;
        }
    }

    /** Of each entry the day before and after, the oldest first. */
    private List<String> trail() {
        return Tables.of(database).rows("SELECT p.payload FROM audit_entry e JOIN audit_payload p ON p.entry = e.number WHERE e.action = 'SCHEDULE_SET' ORDER BY e.number").stream()
                .map(payload -> DUE.matcher(payload).results().map(found -> found.group(1) + " " + found.group(2)).sorted().toList().toString()).toList();
    }

    @RepeatedTest(3)
    void each_is_told_what_he_set_and_the_trail_tells_one_after_the_other() {
        assertThat(set(1)).isEqualTo(1);
        List<Integer> days = List.of(11, 12, 13, 14);

        List<Integer> answered = AtOnce.all(days.stream().<Callable<Integer>>map(day -> () -> set(day)).toList());

        for (int each = 0; each < days.size(); each++) {
            assertThat(answered.get(each)).isIn(days.get(each), null);
        }
        assertThat(trail()).hasSize(1 + (int) answered.stream().filter(Objects::nonNull).count());
        String last = "1";
        for (String entry : trail().subList(1, trail().size())) {
            assertThat(entry).contains("before " + last + "]");
            last = entry.substring("[after ".length(), entry.indexOf(','));
        }
        assertThat(service.get(Schedules.class).one(POLICY).dueDay()).isEqualTo(Integer.parseInt(last));
    }
}
