package org.plumbline.service.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface ScheduleMapper {

    record Row(String policy, int revision, boolean active, String fromPeriod, int dueDay, String dueTime, int deadlineDay, String deadlineTime, String coverageWaiver,
            Instant setAt, String setBy) { }

    String SCHEDULE = "SELECT s.policy, s.revision, s.active, s.from_period, s.due_day, s.due_time, s.deadline_day, s.deadline_time, s.coverage_waiver, s.set_at, s.set_by"
            + " FROM schedule s ";

    String DECISION = "SELECT d.policy, d.period, d.position, d.kind, d.decided_at, d.text_zh, d.text_en, d.missing, d.run FROM schedule_decision d ";

    String NEXT = """
            INSERT INTO schedule_decision (policy, period, position, kind, decided_at, text_zh, text_en, missing, run)
            SELECT #{it.policy}, #{it.period}, COALESCE(MAX(d.position), 0) + 1, #{it.kind}, #{it.decidedAt}, #{it.textZh}, #{it.textEn}, #{it.missing}, #{it.run}
            FROM schedule_decision d WHERE d.policy = #{it.policy} AND d.period = #{it.period}
            """;

    @Insert("""
            INSERT INTO schedule (policy, revision, active, from_period, due_day, due_time, deadline_day, deadline_time, coverage_waiver, set_at, set_by)
            VALUES (#{it.policy}, #{it.revision}, #{it.active}, #{it.fromPeriod}, #{it.dueDay}, #{it.dueTime}, #{it.deadlineDay}, #{it.deadlineTime}, #{it.coverageWaiver},
                    #{it.setAt}, #{it.setBy})""")
    void insert(@Param("it") Row schedule);

    /** Of each policy the one that holds, by policy. */
    @Select(SCHEDULE + "WHERE s.revision = (SELECT MAX(x.revision) FROM schedule x WHERE x.policy = s.policy) ORDER BY s.policy")
    List<Row> all();

    @Select(SCHEDULE + "WHERE s.policy = #{policy} ORDER BY s.revision DESC LIMIT 1")
    Optional<Row> one(String policy);

    /** The last one of each period, in no order. */
    @Select(DECISION + "WHERE d.policy = #{policy} AND d.position = (SELECT MAX(x.position) FROM schedule_decision x WHERE x.policy = d.policy AND x.period = d.period)")
    List<Decision> lastOfEachPeriod(String policy);

    /** The newest first, from the one after {@code skipped} on. */
    @Select(DECISION + "WHERE d.policy = #{policy} ORDER BY d.decided_at DESC, d.period DESC, d.position DESC LIMIT #{limit} OFFSET #{skipped}")
    List<Decision> page(@Param("policy") String policy, @Param("skipped") int skipped, @Param("limit") int limit);

    /** After the others of its period. */
    @Insert(NEXT)
    void insertDecision(@Param("it") Decision decision);

    /** Unless another process has decided meanwhile: then there are no longer as many as {@code before}. */
    @Insert(NEXT + "HAVING COALESCE(MAX(d.position), 0) = #{before}")
    int insertDecisionAfter(@Param("it") Decision decision, @Param("before") int before);
}
