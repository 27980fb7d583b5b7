package org.plumbline.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Makes the data folder of a new database. The server reads statements from its standard input meanwhile and does not listen, so that there is no
 * moment at which root has no password. MariaDB's own script for this is not used: it stumbles over blanks in paths.
 */
final class Installation {

    /** Help texts and the test database are left out. */
    private static final List<String> SCRIPTS = List.of("mariadb_system_tables.sql", "mariadb_performance_tables.sql", "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql", "mariadb_sys_schema.sql");

    private static final List<String> OPTIONS = List.of("--bootstrap", "--silent-startup", "--log-warnings=0", "--enforce-storage-engine=",
            "--max-allowed-packet=8M", "--net-buffer-length=16K", "--innodb-buffer-pool-size=64M");

    private static final int TO_FINISH_MINUTES = 5;

    private Installation() {
    }

    /** Only the holder of the folder's lock may call this. What a killed installation has left is removed; complete data is never touched. */
    static void ensure(DatabaseFolder folder, Binaries binaries, Credentials credentials) throws IOException {
        if (Files.exists(folder.data())) {
            return;
        }
        DatabaseFolder.delete(folder.unfinished());
        Files.createDirectory(folder.unfinished());
        DatabaseFolder.ownersOnly(folder.unfinished());
        ServerProcess server = ServerProcess.start(binaries, folder, folder.unfinished(), OPTIONS);
        try {
            feed(server.process().getOutputStream(), binaries.scripts(), credentials);
            if (!server.process().waitFor(TO_FINISH_MINUTES, TimeUnit.MINUTES) || server.process().exitValue() != 0) {
                throw failed(folder, server, null);
            }
        } catch (IOException brokenPipe) {
            throw failed(folder, server, brokenPipe);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failed(folder, server, interrupted);
        } finally {
            server.end();
        }
        Files.move(folder.unfinished(), folder.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void feed(OutputStream input, Path scripts, Credentials credentials) throws IOException {
        try (input) {
            // the bootstrap wants each statement on lines of its own
            write(input, "create database mysql;\nuse mysql;\nset @auth_root_socket = null;\n");
            for (String script : SCRIPTS) {
                Files.copy(scripts.resolve(script), input);
                write(input, "\n");
            }
            // no proxies, and of all accounts only one; mariadb.sys is locked and owns the views of the system
            write(input, "delete from mysql.proxies_priv;\n"
                    + "delete from mysql.global_priv where user <> 'mariadb.sys' and not (user = 'root' and host = '127.0.0.1');\n"
                    + "flush privileges;\n"
                    + "alter user '" + credentials.user() + "'@'127.0.0.1' identified by '" + credentials.password() + "';\n");
        }
    }

    private static void write(OutputStream input, String statements) throws IOException {
        input.write(statements.getBytes(StandardCharsets.UTF_8));
    }

    private static EmbeddedDatabaseException failed(DatabaseFolder folder, ServerProcess server, Exception cause) {
        return new EmbeddedDatabaseException("数据库初始化失败（" + folder.root() + "）。", "The database in " + folder.root() + " could not be initialised.",
                server.lastWords(), cause);
    }
}
