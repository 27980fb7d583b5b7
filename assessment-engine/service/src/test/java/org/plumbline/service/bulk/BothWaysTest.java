package org.plumbline.service.bulk;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A database, and the writer of each way where the server has it. The folder's name is as awkward as a folder's name may be. */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BothWaysTest {

    private static final Logger LOG = LoggerFactory.getLogger(BothWaysTest.class);
    private static final String ONLY_REFUSED = "this server has local_infile off: LOAD_LOCAL is only tested for being refused (BulkWayTest)";

    Path folder;
    BulkDatabase database;

    @BeforeAll
    void createDatabase(@TempDir Path temporary) throws SQLException {
        boolean chinese = Charset.forName(System.getProperty("sun.jnu.encoding")).newEncoder().canEncode("暂存");
        folder = temporary.resolve((chinese ? "暂存" : "spool") + " of 'them' \\ all");
        database = new BulkDatabase(folder);
        if (!database.allowsLoadLocal()) {
            LOG.warn(ONLY_REFUSED);
        }
    }

    @AfterAll
    void dropDatabase() throws SQLException {
        if (database != null) {
            database.close();
        }
    }

    BulkWriter writer(BulkWay way) throws SQLException {
        assumeTrue(way != BulkWay.LOAD_LOCAL || database.allowsLoadLocal(), ONLY_REFUSED);
        try (Connection connection = database.connection()) {
            return BulkWriter.of(way, connection, folder);
        }
    }

    int committed(BulkWay way, BulkRows rows) throws SQLException {
        try (Connection connection = database.connection()) {
            int written = writer(way).write(connection, rows);
            connection.commit();
            return written;
        }
    }
}
