package org.plumbline.service.run;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.plumbline.service.access.Reach;

@Mapper
interface ResultMapper {

    @Select("<script>SELECT s.sheet FROM score_sheet s WHERE s.run = #{run} AND s.assessee = #{assessee} " + Reach.WITHIN + "</script>")
    Optional<String> sheet(@Param("run") long run, @Param("assessee") String assessee, @Param("reach") Reach reach);

    @Select("<script>SELECT sheet FROM score_sheet WHERE run = #{run} AND assessee IN <foreach item='no' collection='assessees' open='(' separator=',' close=')'>#{no}</foreach></script>")
    List<byte[]> sheetsOf(@Param("run") long run, @Param("assessees") Collection<String> assessees);

    /** By number, from the one after on. */
    @Select("""
            <script>SELECT s.assessee, s.name, s.unit, s.post, s.total, s.attainment, s.graded FROM score_sheet s
            WHERE s.run = #{run} AND s.assessee > #{after} <if test="graded != null">AND s.graded = #{graded}</if>
            """ + Reach.WITHIN + "ORDER BY s.assessee LIMIT #{limit}</script>")
    List<SheetSummary> sheets(@Param("run") long run, @Param("graded") Boolean graded, @Param("reach") Reach reach, @Param("after") String after, @Param("limit") int limit);

    @Select("SELECT COUNT(*) FROM score_sheet WHERE run = #{run} AND graded = FALSE")
    int withoutPlace(long run);

    /** By name; those of no unit are not counted. */
    @Select("<script>SELECT s.unit AS name, COUNT(*) AS count FROM score_sheet s WHERE s.run = #{run} AND s.unit IS NOT NULL " + Reach.WITHIN
            + "GROUP BY s.unit ORDER BY s.unit</script>")
    List<RunUnit> units(@Param("run") long run, @Param("reach") Reach reach);

    @Select("""
            <script>SELECT position, about, assessee, event, rule, place, code, severity, message_zh, message_en, remedy_zh, remedy_en FROM run_finding
            WHERE run = #{run} AND position > #{after} <if test="about != null">AND about = #{about}</if>
            ORDER BY position LIMIT #{limit}</script>""")
    List<RunFinding> findings(@Param("run") long run, @Param("about") String about, @Param("after") int after, @Param("limit") int limit);

    @Select("""
            SELECT position, about, assessee, event, rule, place, code, severity, message_zh, message_en, remedy_zh, remedy_en FROM run_finding
            WHERE run = #{run} AND assessee = #{assessee} ORDER BY position""")
    List<RunFinding> findingsOf(@Param("run") long run, @Param("assessee") String assessee);

    @Select("SELECT position, code, name_zh, name_en, scope, value, at_most FROM run_check WHERE run = #{run} ORDER BY position")
    List<RunCheck> checks(long run);

    @Select("SELECT assessee, name, because FROM not_taking_part WHERE run = #{run} AND assessee > #{after} ORDER BY assessee LIMIT #{limit}")
    List<Absent> absent(@Param("run") long run, @Param("after") String after, @Param("limit") int limit);

    @Select("SELECT because FROM not_taking_part WHERE run = #{run} AND assessee = #{assessee}")
    Optional<String> absence(@Param("run") long run, @Param("assessee") String assessee);
}
