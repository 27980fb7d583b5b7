package org.plumbline.service.bulk;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import org.plumbline.scoring.finding.Text;

/** Writes many rows within the transaction of its caller, whom alone commit and rollback belong to. */
public interface BulkWriter {

    /**
     * Stores every row unchanged.
     *
     * @param connection in a transaction, opened with {@link WriterConnection#properties}
     * @return how many rows were stored: all
     * @throws BulkWriteFailed if a single row is not stored exactly as it is; some may be, so the caller must roll back
     */
    int write(Connection connection, BulkRows rows);

    /**
     * The writer for connections like this one.
     *
     * @param folder the one that {@link WriterConnection#properties} was given
     * @throws BulkWriteFailed if LOAD DATA LOCAL is demanded and the server or the connection forbids it
     */
    static BulkWriter of(BulkWay way, Connection connection, Path folder) throws SQLException {
        if (way == BulkWay.BATCHES) {
            return new InsertBatches();
        }
        Optional<Text> hindrance = LoadDataLocal.hindrance(connection, folder);
        if (hindrance.isEmpty()) {
            return new LoadDataLocal(SpoolFolder.in(folder));
        }
        if (way == BulkWay.LOAD_LOCAL) {
            throw new BulkWriteFailed(hindrance.get());
        }
        return new InsertBatches();
    }
}
