package org.plumbline.service.bulk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.junit.jupiter.api.Test;
import org.plumbline.service.TestServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Which way is taken on which server and connection. */
class BulkWayTest extends BothWaysTest {

    @Test
    void auto_loads_where_the_server_allows_it_and_inserts_where_not() throws SQLException {
        assertThat(writer(BulkWay.AUTO)).isInstanceOf(database.allowsLoadLocal() ? LoadDataLocal.class : InsertBatches.class);
    }

    @Test
    void batches_are_batches_on_any_server() throws SQLException {
        assertThat(writer(BulkWay.BATCHES)).isInstanceOf(InsertBatches.class);
    }

    @Test
    void load_local_is_refused_by_name_of_the_setting_where_the_server_forbids_it() throws SQLException {
        assumeFalse(database.allowsLoadLocal(), "this server has local_infile on");
        try (Connection connection = database.connection()) {
            assertThatExceptionOfType(BulkWriteFailed.class).isThrownBy(() -> BulkWriter.of(BulkWay.LOAD_LOCAL, connection, folder))
                    .satisfies(refused -> {
                        assertThat(refused.text().en()).contains("SET GLOBAL local_infile=ON", "AUTO or BATCHES");
                        assertThat(refused.text().zh()).contains("SET GLOBAL local_infile=ON", "AUTO 或 BATCHES");
                    });
        }
    }

    @Test
    void a_connection_that_may_not_read_the_folder_gets_batches() throws SQLException {
        try (Connection connection = database.connection()) {
            Path other = folder.resolveSibling("other");
            assertThat(BulkWriter.of(BulkWay.AUTO, connection, other)).isInstanceOf(InsertBatches.class);
            assertThatExceptionOfType(BulkWriteFailed.class).isThrownBy(() -> BulkWriter.of(BulkWay.LOAD_LOCAL, connection, other))
                    .withMessageContaining("allowLoadLocalInfileInPath=" + other);
        }
    }

    @Test
    void a_pooled_connection_is_recognised_and_its_address_cannot_loosen_it() throws SQLException {
        String careless = TestServer.url() + (TestServer.url().contains("?") ? "&" : "?")
                + "allowLoadLocalInfile=true&allowUrlInLocalInfile=true&allowLoadLocalInfileInPath=/&sessionVariables=sql_mode=''";
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(careless);
        config.setDataSourceProperties(WriterConnection.properties(folder));
        config.setMaximumPoolSize(1);
        try (HikariDataSource pool = new HikariDataSource(config); Connection connection = pool.getConnection()) {
            assertThat(BulkWriter.of(BulkWay.AUTO, connection, folder))
                    .isInstanceOf(database.allowsLoadLocal() ? LoadDataLocal.class : InsertBatches.class);
            try (Statement statement = connection.createStatement(); ResultSet mode = statement.executeQuery("SELECT @@sql_mode")) {
                mode.next();
                assertThat(mode.getString(1)).contains("STRICT_ALL_TABLES", "NO_ZERO_IN_DATE");
            }
        }
    }

    /** The server names the file: what a false one might ask for must not be sent. */
    @Test
    void a_file_outside_the_spool_folder_is_not_handed_over() throws Exception {
        assumeTrue(database.allowsLoadLocal(), "this server has local_infile off");
        writer(BulkWay.LOAD_LOCAL);
        Path secret = Files.writeString(folder.resolve("secret"), "1\n");
        database.table("leak (id INT)");
        try (Connection connection = database.connection();
                PreparedStatement load = connection.prepareStatement("LOAD DATA LOCAL INFILE ? INTO TABLE leak")) {
            load.setString(1, secret.toString());
            assertThatExceptionOfType(SQLException.class).isThrownBy(load::executeUpdate);
        }
    }

    @Test
    void the_reading_of_properties_makes_no_folder() {
        Properties properties = WriterConnection.properties(folder.resolve("never"));
        assertThat(Path.of(properties.getProperty("allowLoadLocalInfileInPath")).getParent()).doesNotExist();
    }
}
