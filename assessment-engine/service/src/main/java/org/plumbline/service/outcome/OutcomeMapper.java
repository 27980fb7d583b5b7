package org.plumbline.service.outcome;

import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.plumbline.service.access.Reach;

@Mapper
interface OutcomeMapper {

    /** Straight: the outcomes are found first; the server would begin with every score sheet of the run. */
    String OUTCOME = """
            SELECT o.position, o.assessee, s.name, s.unit AS unit_name, o.code, o.kind, o.amount, o.unit, o.rule, o.clause, o.reason_zh, o.reason_en
            FROM outcome o STRAIGHT_JOIN score_sheet s ON s.run = o.run AND s.assessee = o.assessee
            """;

    /** The decision that holds, or that there is none yet. */
    String STATE = """
            COALESCE((SELECT d.decision FROM outcome_decision d WHERE d.run = o.run AND d.position = o.position ORDER BY d.revision DESC LIMIT 1), 'PROPOSED')""";

    /** In the order of the standings. */
    @Select("<script>" + OUTCOME + """
            WHERE o.run = #{run} AND o.position > #{after}
            <if test="sought.code != null">AND o.code = #{sought.code}</if>
            <if test="sought.unit != null">AND s.unit = #{sought.unit}</if>
            <if test="sought.search != null">
                AND (INSTR(LOWER(s.name), LOWER(#{sought.search})) > 0 OR INSTR(LOWER(o.assessee), LOWER(#{sought.search})) > 0)
            </if>
            <if test="sought.state != null">AND """ + " " + STATE + """
             = #{sought.state}</if>
            """ + Reach.WITHIN + """
            ORDER BY o.position LIMIT #{limit}</script>""")
    List<KeptOutcome> page(@Param("run") long run, @Param("sought") Sought sought, @Param("reach") Reach reach, @Param("after") int after, @Param("limit") int limit);

    @Select("<script>" + OUTCOME + "WHERE o.run = #{run} AND o.position IN <foreach collection='positions' item='it' open='(' separator=',' close=')'>#{it}</foreach>"
            + Reach.WITHIN + "ORDER BY o.position</script>")
    List<KeptOutcome> at(@Param("run") long run, @Param("positions") Collection<Integer> positions, @Param("reach") Reach reach);

    @Select(OUTCOME + "WHERE o.run = #{run} AND o.assessee = #{assessee} ORDER BY o.position")
    List<KeptOutcome> ofAssessee(@Param("run") long run, @Param("assessee") String assessee);

    @Select("""
            <script>SELECT t.code, t.kind, t.unit, COUNT(*) AS count, SUM(t.amount) AS total, SUM(t.state = 'CONFIRMED') AS confirmed, SUM(t.state = 'REJECTED') AS rejected
            FROM (SELECT o.code, o.kind, o.unit, o.amount, """ + " " + STATE + """
             AS state
            FROM outcome o STRAIGHT_JOIN score_sheet s ON s.run = o.run AND s.assessee = o.assessee
            WHERE o.run = #{run}
            """ + Reach.WITHIN + ") t GROUP BY t.code, t.kind, t.unit ORDER BY t.code</script>")
    List<OutcomeTotal> totals(@Param("run") long run, @Param("reach") Reach reach);
}
