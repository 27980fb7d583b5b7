package org.plumbline.service.intake;

import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.cursor.Cursor;

@Mapper
interface BatchMapper {

    String BATCH = "SELECT id, file_name, file_checksum, file_bytes, idempotency_key, catalogue, contents, reason, rows_read, rows_taken, rows_collapsed,"
            + " rows_superseded, rows_rejected, rows_skipped, received_at, received_by FROM intake_batch ";

    /** Until the transaction ends, no freeze draws up its list of batches. */
    @Select("SELECT id FROM intake_gate WHERE id = 1 LOCK IN SHARE MODE")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    int lockGateForShare();

    /** Until the transaction ends, no batch is stored. */
    @Select("SELECT id FROM intake_gate WHERE id = 1 FOR UPDATE")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    int lockGateForUpdate();

    @Select(BATCH + "WHERE idempotency_key = #{key}")
    Optional<Batch> byKey(String key);

    @Select(BATCH + "WHERE id = #{id}")
    Optional<Batch> byId(long id);

    /** The newest first, from the one before {@code before} on; of everybody where it is not said who handed in. */
    @Select("<script>" + BATCH + """
            WHERE id &lt; #{before} <if test="by != null">AND received_by = #{by}</if>
            ORDER BY id DESC LIMIT #{limit}</script>""")
    List<Batch> page(@Param("by") String by, @Param("before") long before, @Param("limit") int limit);

    @Insert("""
            INSERT INTO intake_batch (file_name, file_checksum, file_bytes, idempotency_key, catalogue, contents, reason, rows_read, rows_taken,
                    rows_collapsed, rows_superseded, rows_rejected, rows_skipped, received_at, received_by)
            VALUES (#{it.fileName}, #{it.fileChecksum}, #{it.fileBytes}, #{it.idempotencyKey}, #{it.catalogue}, #{it.contents}, #{it.reason},
                    #{it.rowsRead}, #{it.rowsTaken}, #{it.rowsCollapsed}, #{it.rowsSuperseded}, #{it.rowsRejected}, #{it.rowsSkipped},
                    #{it.receivedAt}, #{it.receivedBy})""")
    void insert(@Param("it") Batch batch);

    /** Of the row that this connection inserted last. */
    @Select("SELECT LAST_INSERT_ID()")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    long insertedId();

    @Select("""
            SELECT position, place, line, column_no, assessee, row_text, code, severity, message_zh, message_en, remedy_zh, remedy_en
            FROM intake_rejection WHERE batch = #{batch} AND position > #{after} ORDER BY position LIMIT #{limit}""")
    List<RejectedRow> rejections(@Param("batch") long batch, @Param("after") int after, @Param("limit") int limit);

    @Select("""
            SELECT position, place, line, column_no, assessee, row_text, code, severity, message_zh, message_en, remedy_zh, remedy_en
            FROM intake_rejection WHERE batch = #{batch} ORDER BY position""")
    @Options(fetchSize = 1_000)
    Cursor<RejectedRow> allRejections(long batch);

    /** Every batch that is stored belongs to the run from now on, and none that comes later. */
    @Insert("INSERT INTO run_batch (run, batch) SELECT #{run}, id FROM intake_batch")
    int closeList(long run);

    @Select("SELECT batch FROM run_batch WHERE run = #{run} ORDER BY batch")
    List<Long> list(long run);
}
