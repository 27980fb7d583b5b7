package org.plumbline.embedded;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.embedded.TestFolders.keptTable;
import static org.plumbline.embedded.TestFolders.madeTable;
import static org.plumbline.embedded.TestFolders.serversOn;

class StartAndEndTest {

    private Path folder;

    @AfterEach
    void nothing_is_left_running() throws Exception {
        assertThat(serversOn(folder)).isEmpty();
        TestFolders.delete(folder);
    }

    @Test
    void a_second_start_finds_the_data_and_the_password_of_the_first_and_a_wrong_one_is_told_at_once() throws Exception {
        folder = TestFolders.fresh("twice");
        String password;
        try (EmbeddedDatabase first = EmbeddedDatabase.open(folder)) {
            madeTable(first);
            password = first.rootPassword();
        }
        assertThat(serversOn(folder)).isEmpty();
        assertThat(folder.resolve("running.properties")).doesNotExist();
        try (EmbeddedDatabase second = EmbeddedDatabase.open(folder)) {
            assertThat(keptTable(second)).isEqualTo("准绳");
            assertThat(second.rootPassword()).isEqualTo(password);
        }
        Files.writeString(folder.resolve("server.properties"), "rootPassword=another");
        assertThatThrownBy(() -> EmbeddedDatabase.open(folder)).isInstanceOf(EmbeddedDatabaseException.class)
                .hasMessageContaining("密码与").hasMessageContaining("not that of the data");
    }

    @Test
    void the_first_of_two_uses_may_close_before_the_other() throws Exception {
        folder = TestFolders.fresh("counted");
        EmbeddedDatabase first = EmbeddedDatabase.open(folder);
        EmbeddedDatabase second = EmbeddedDatabase.open(folder);
        first.close();
        first.close();
        madeTable(second);
        second.close();
        assertThat(serversOn(folder)).isEmpty();
    }

    @Test
    void a_long_path_with_blanks_and_Chinese_works_and_a_killed_server_recovers() throws Exception {
        folder = TestFolders.fresh("a folder 数据库 " + "long-".repeat(30)).resolve("准绳 it's");
        try (EmbeddedDatabase first = EmbeddedDatabase.open(folder)) {
            madeTable(first);
            long pid = serversOn(folder).get(0);
            ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
            server.destroyForcibly();
            server.onExit().join();
            try (EmbeddedDatabase second = EmbeddedDatabase.open(folder)) {
                assertThat(keptTable(second)).isEqualTo("准绳");
                first.close();
                assertThat(keptTable(second)).as("a close of the dead server does not end the new one").isEqualTo("准绳");
            }
        }
    }

    @Test
    void data_without_its_password_file_is_refused_and_left_alone() throws Exception {
        folder = TestFolders.fresh("no-password");
        Path precious = Files.createDirectories(folder.resolve("data")).resolve("ibdata1");
        Files.writeString(precious, "precious");
        assertThatThrownBy(() -> EmbeddedDatabase.open(folder)).isInstanceOf(EmbeddedDatabaseException.class)
                .hasMessageContaining("密码文件").hasMessageContaining("password file").hasMessageContaining("DB_URL");
        assertThat(precious).hasContent("precious");
    }

    @Test
    void a_failed_start_tells_the_last_words_of_the_server_and_lets_the_folder_go() throws Exception {
        folder = TestFolders.fresh("damaged");
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data").resolve("ibdata1"), "no tablespace");
        Files.writeString(folder.resolve("server.properties"), "rootPassword=abc");
        assertThatThrownBy(() -> EmbeddedDatabase.open(folder)).isInstanceOf(EmbeddedDatabaseException.class)
                .hasMessageContaining("未能启动").hasMessageContaining("did not start").hasMessageContaining("[ERROR]");
        try (OtherProcess other = OtherProcess.started("lock", folder)) {
            assertThat(other.line()).isEqualTo("true");
        }
    }
}
