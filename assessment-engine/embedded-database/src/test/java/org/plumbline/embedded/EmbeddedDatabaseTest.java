package org.plumbline.embedded;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.embedded.TestFolders.read;

class EmbeddedDatabaseTest {

    private static Path folder;
    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() throws Exception {
        folder = TestFolders.fresh("running");
        database = EmbeddedDatabase.open(folder);
    }

    @AfterAll
    static void end() throws Exception {
        database.close();
        TestFolders.delete(folder);
    }

    @ParameterizedTest
    @CsvSource({"root, ''", "root, root", "'', ''", "mysql, ''", "mariadb.sys, ''"})
    void nobody_gets_in_without_the_password(String user, String password) {
        assertThatThrownBy(() -> DriverManager.getConnection(database.url(), user, password)).isInstanceOf(SQLException.class)
                .hasMessageContaining("Access denied");
    }

    @Test
    void the_password_is_long_and_only_its_owner_can_read_it() throws Exception {
        assertThat(database.rootPassword()).hasSizeGreaterThanOrEqualTo(24);
        assertThat(Files.readString(folder.resolve("server.properties"))).contains(database.rootPassword());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("server.properties")))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
    }

    @Test
    void the_password_is_in_no_log_and_in_no_argument() throws Exception {
        for (String log : List.of("server.log", "server.log.previous")) {
            assertThat(Files.readString(folder.resolve(log))).doesNotContain(database.rootPassword());
        }
        assertThat(ProcessHandle.allProcesses().map(process -> process.info().commandLine().orElse("")))
                .noneMatch(line -> line.contains(database.rootPassword()));
    }

    @Test
    void root_from_this_machine_is_the_only_account() throws Exception {
        assertThat(read(database, "select concat(user, '@', host) from mysql.global_priv order by 1")).isEqualTo("mariadb.sys@localhost,root@127.0.0.1");
        assertThat(read(database, "select count(*) from mysql.db where user = ''")).isEqualTo("0");
        assertThat(read(database, "select schema_name from information_schema.schemata order by 1"))
                .isEqualTo("information_schema,mysql,performance_schema,sys");
    }

    @Test
    void it_listens_on_the_loopback_address_only() throws Exception {
        int port = URI.create(database.url().substring("jdbc:".length())).getPort();
        try (Socket reached = new Socket()) {
            reached.connect(new InetSocketAddress("127.0.0.1", port), 2000);
        }
        List<InetAddress> others = NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.getHostAddress().equals("127.0.0.1")).toList();
        for (InetAddress other : others) {
            assertThatThrownBy(() -> {
                try (Socket socket = new Socket()) {
                    socket.connect(new InetSocketAddress(other, port), 2000);
                }
            }).as(other.toString()).isInstanceOf(java.io.IOException.class);
        }
        assertThat(read(database, "select @@bind_address")).isEqualTo("127.0.0.1");
        assertThat(read(database, "select @@socket")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"character_set_server, utf8mb4", "collation_server, utf8mb4_bin", "innodb_flush_log_at_trx_commit, 1", "max_allowed_packet, 67108864",
            "local_infile, 1", "innodb_buffer_pool_size, 268435456", "skip_name_resolve, 1", "innodb_snapshot_isolation, 0"})
    void its_options_are(String option, String value) throws Exception {
        assertThat(read(database, "select @@global." + option)).isEqualTo(value);
    }

    @Test
    void a_value_too_long_is_refused_and_not_cut() throws Exception {
        TestFolders.executed(database, "create database strict", "create table strict.short (name varchar(3))");
        assertThatThrownBy(() -> TestFolders.executed(database, "insert into strict.short values ('四个汉字')")).isInstanceOf(SQLException.class);
        TestFolders.executed(database, "drop database strict");
    }

    @Test
    void a_second_open_in_this_process_shares_the_server_and_its_close_does_not_end_it() throws Exception {
        EmbeddedDatabase second = EmbeddedDatabase.open(folder.resolve("..").resolve(folder.getFileName()));
        assertThat(second.url()).isEqualTo(database.url());
        assertThat(second.startedHere()).isTrue();
        second.close();
        second.close();
        assertThat(read(database, "select 1")).isEqualTo("1");
    }
}
