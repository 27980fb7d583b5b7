package org.plumbline.service.bulk;

import java.sql.SQLException;
import java.util.Set;

import org.plumbline.scoring.finding.Text;

/** Rows were not stored, or not as they are: the transaction must be rolled back. Unchecked, because declared transactions commit on a checked one. */
public final class BulkWriteFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    static final int DUPLICATE_KEY = 1062;

    /** Duplicate key, lock wait timeout, deadlock, and MariaDB's "record has changed since last read". */
    private static final Set<Integer> COLLISIONS = Set.of(DUPLICATE_KEY, 1205, 1213, 1020);

    private static final Text STATEMENT = new Text("表 {0} 写入失败，本批不保留：{1}", "table {0} could not be written, nothing of this part is kept: {1}");

    private final transient Text text;
    private final boolean collision;

    BulkWriteFailed(Text text) {
        this(text, false, null);
    }

    BulkWriteFailed(Text text, boolean collision, Throwable cause) {
        super(text.zh() + " / " + text.en(), cause);
        this.text = text;
        this.collision = collision;
    }

    static BulkWriteFailed statement(String table, SQLException cause) {
        return new BulkWriteFailed(STATEMENT.with(table, cause.getMessage()), COLLISIONS.contains(cause.getErrorCode()), cause);
    }

    /** Table, place and reason, in both languages. */
    public Text text() {
        return text;
    }

    /** Whether another transaction may have been first, so that it is worth while to begin anew. */
    public boolean isCollision() {
        return collision;
    }
}
