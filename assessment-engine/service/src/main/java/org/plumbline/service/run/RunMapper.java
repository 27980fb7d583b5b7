package org.plumbline.service.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface RunMapper {

    /** Who owns a run at the moment. */
    record Owner(String owner, int epoch) { }

    /** A piece of the kept input, from 1; its bytes are compressed. */
    record Part(int part, byte[] bytes) { }

    String RUN = "SELECT r.id, r.policy, r.period, r.revision, r.version, v.checksum AS version_checksum, r.kind, r.state, r.supersedes, r.reason, r.coverage_waiver, r.owner,"
            + " r.epoch, r.lease_until, r.slice_size, r.engine_version, r.semantics, r.run_input_checksum, r.result_checksum, r.assessees, r.scored, r.graded,"
            + " r.quarantined, r.not_taking_part, r.left_out, r.refused, r.failure, r.started_at, r.started_by, r.finished_at, p.published_at,"
            + " (SELECT l.id FROM scoring_run l WHERE l.policy = r.policy AND l.period = r.period AND l.revision > r.revision AND l.state != 'FAILED'"
            + " ORDER BY l.revision DESC LIMIT 1) AS later_run"
            + " FROM scoring_run r JOIN policy_version v ON v.id = r.version LEFT JOIN run_publication p ON p.run = r.id ";

    @Select(RUN + "WHERE r.id = #{id}")
    Optional<ScoringRun> byId(long id);

    @Select(RUN + "WHERE r.policy = #{policy} AND r.period = #{period} ORDER BY r.revision DESC LIMIT 1")
    Optional<ScoringRun> latest(@Param("policy") String policy, @Param("period") String period);

    @Select(RUN + "WHERE r.policy = #{policy} AND r.period = #{period} AND r.state = 'REVIEW' ORDER BY r.revision DESC LIMIT 1")
    Optional<ScoringRun> latestReady(@Param("policy") String policy, @Param("period") String period);

    /** Until the transaction ends none is begun that supersedes it: a correction refers to this row. */
    @Select("SELECT id FROM scoring_run WHERE id = #{id} FOR UPDATE")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    Long lock(long id);

    /** The newest first, from the one before {@code before} on; policy and period may be null for all. */
    @Select("<script>" + RUN + """
            WHERE r.id &lt; #{before}
            <if test="policy != null">AND r.policy = #{policy}</if>
            <if test="period != null">AND r.period = #{period}</if>
            ORDER BY r.id DESC LIMIT #{limit}</script>""")
    List<ScoringRun> page(@Param("policy") String policy, @Param("period") String period, @Param("before") long before, @Param("limit") int limit);

    @Select("SELECT DISTINCT period FROM scoring_run WHERE policy = #{policy} AND state = 'REVIEW'")
    List<String> readyPeriods(String policy);

    /** Of each period the latest run that is ready. */
    @Select(RUN + """
            WHERE r.policy = #{policy} AND r.state = 'REVIEW'
              AND r.revision = (SELECT MAX(x.revision) FROM scoring_run x WHERE x.policy = r.policy AND x.period = r.period AND x.state = 'REVIEW')
            ORDER BY r.period""")
    List<ScoringRun> readyOfEachPeriod(String policy);

    @Insert("""
            INSERT INTO scoring_run (policy, period, revision, version, kind, state, supersedes, reason, coverage_waiver, owner, epoch, lease_until, slice_size, engine_version,
                    semantics, started_at, started_by)
            VALUES (#{it.policy}, #{it.period}, #{it.revision}, #{it.version}, #{it.kind}, 'PLANNED', #{it.supersedes}, #{it.reason}, #{it.coverageWaiver}, #{it.owner}, 1,
                    UTC_TIMESTAMP(6) + INTERVAL #{lease} SECOND, #{it.sliceSize}, #{it.engineVersion}, #{it.semantics}, #{it.startedAt}, #{it.startedBy})""")
    void insert(@Param("it") NewRun run, @Param("lease") int leaseSeconds);

    /** @param supersedes null: nothing; likewise the texts of the reason and of the waiver */
    record NewRun(String policy, String period, int revision, long version, ScoringRun.Kind kind, Long supersedes, String reason, String coverageWaiver,
            String owner, int sliceSize, String engineVersion, int semantics, Instant startedAt, String startedBy) { }

    /** The clock of the database decides, so that the clocks of several machines need not agree. 1 where the run is taken over. */
    @Update("""
            UPDATE scoring_run SET owner = #{owner}, epoch = epoch + 1, failure = NULL, finished_at = NULL,
                   state = CASE WHEN run_input_checksum IS NULL THEN 'PLANNED' ELSE 'FROZEN' END,
                   lease_until = UTC_TIMESTAMP(6) + INTERVAL #{lease} SECOND
            WHERE id = #{id} AND epoch = #{epoch} AND state <> 'REVIEW' AND lease_until < UTC_TIMESTAMP(6)""")
    int takeOver(@Param("id") long id, @Param("epoch") int epoch, @Param("owner") String owner, @Param("lease") int leaseSeconds);

    @Update("""
            UPDATE scoring_run SET lease_until = UTC_TIMESTAMP(6) + INTERVAL #{lease} SECOND
            WHERE id = #{id} AND epoch = #{epoch} AND owner = #{owner} AND finished_at IS NULL""")
    int renew(@Param("id") long id, @Param("epoch") int epoch, @Param("owner") String owner, @Param("lease") int leaseSeconds);

    @Update("UPDATE scoring_run SET lease_until = UTC_TIMESTAMP(6) WHERE id = #{id} AND epoch = #{epoch} AND owner = #{owner} AND finished_at IS NULL")
    int release(@Param("id") long id, @Param("epoch") int epoch, @Param("owner") String owner);

    /** Until the transaction ends, nobody can take the run over. */
    @Select("SELECT owner, epoch FROM scoring_run WHERE id = #{id} LOCK IN SHARE MODE")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    Owner lockForShare(long id);

    /** Until the transaction ends, nobody can take the run over, and no other part of it is stored. */
    @Select("SELECT owner, epoch FROM scoring_run WHERE id = #{id} FOR UPDATE")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    Owner lockForUpdate(long id);

    @Insert("INSERT INTO run_reads (run, earlier_run) VALUES (#{run}, #{earlier})")
    void insertReads(@Param("run") long run, @Param("earlier") long earlier);

    @Select("SELECT earlier_run FROM run_reads WHERE run = #{run} ORDER BY earlier_run")
    List<Long> reads(long run);

    @Insert("INSERT INTO run_input_part (run, slice, part, assessees, bytes) VALUES (#{run}, #{slice}, #{part}, #{assessees}, #{bytes})")
    void insertInputPart(@Param("run") long run, @Param("slice") int slice, @Param("part") int part, @Param("assessees") int assessees, @Param("bytes") byte[] bytes);

    @Select("SELECT part, bytes FROM run_input_part WHERE run = #{run} AND slice = #{slice} ORDER BY part")
    List<Part> inputParts(@Param("run") long run, @Param("slice") int slice);

    /** -1 where there is none. */
    @Select("SELECT COALESCE(MAX(slice), -1) FROM run_input_part WHERE run = #{run}")
    int lastInputSlice(long run);

    @Select("SELECT COALESCE(SUM(assessees), 0) FROM run_input_part WHERE run = #{run}")
    int inputAssessees(long run);

    @Update("UPDATE scoring_run SET state = 'FROZEN', run_input_checksum = #{checksum} WHERE id = #{id}")
    void setFrozen(@Param("id") long id, @Param("checksum") String checksum);

    @Update("UPDATE scoring_run SET state = #{state} WHERE id = #{id}")
    void setState(@Param("id") long id, @Param("state") ScoringRun.State state);

    @Update("""
            UPDATE scoring_run SET state = 'REVIEW', result_checksum = #{it.checksum}, assessees = #{it.assessees}, scored = #{it.scored},
                   graded = #{it.graded}, quarantined = #{it.quarantined}, not_taking_part = #{it.notTakingPart}, left_out = #{it.leftOut},
                   refused = #{it.refused}, finished_at = #{at}, lease_until = UTC_TIMESTAMP(6)
            WHERE id = #{id}""")
    void setReady(@Param("id") long id, @Param("it") Counts counts, @Param("at") Instant at);

    /** What a result comes to. */
    record Counts(String checksum, int assessees, int scored, int graded, int quarantined, int notTakingPart, int leftOut, boolean refused) {

        /** Whether nobody was lost and nobody counted twice. */
        boolean addUp() {
            return assessees == scored + quarantined + notTakingPart;
        }
    }

    @Update("""
            UPDATE scoring_run SET state = 'FAILED', failure = #{failure}, finished_at = #{at}, lease_until = UTC_TIMESTAMP(6)
            WHERE id = #{id} AND epoch = #{epoch} AND owner = #{owner} AND state <> 'REVIEW'""")
    int setFailed(@Param("id") long id, @Param("epoch") int epoch, @Param("owner") String owner, @Param("failure") String failure, @Param("at") Instant at);

    @Select("SELECT COUNT(*) FROM run_partition WHERE run = #{run} AND part_of = #{of} AND part = #{part}")
    int countPartition(@Param("run") long run, @Param("of") String of, @Param("part") int part);

    /** Numbers of the parts of a kind that are stored. */
    @Select("SELECT part FROM run_partition WHERE run = #{run} AND part_of = #{of}")
    Set<Integer> partitions(@Param("run") long run, @Param("of") String of);

    @Insert("""
            INSERT INTO run_partition (run, part_of, part, rows_stored, epoch, written_at)
            VALUES (#{run}, #{of}, #{part}, #{rows}, #{epoch}, #{at})""")
    void insertPartition(@Param("run") long run, @Param("of") String of, @Param("part") int part, @Param("rows") int rows, @Param("epoch") int epoch,
            @Param("at") Instant at);
}
