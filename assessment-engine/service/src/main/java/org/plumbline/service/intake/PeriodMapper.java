package org.plumbline.service.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface PeriodMapper {

    String PERIOD = """
            SELECT p.label, p.state, COUNT(DISTINCT r.assessee) AS assessees_with_figures,
                   (SELECT d.reason FROM period_decision d WHERE d.period = p.label ORDER BY d.id DESC LIMIT 1) AS reason,
                   (SELECT d.decided_at FROM period_decision d WHERE d.period = p.label ORDER BY d.id DESC LIMIT 1) AS decided_at,
                   (SELECT d.decided_by FROM period_decision d WHERE d.period = p.label ORDER BY d.id DESC LIMIT 1) AS decided_by
            FROM assessment_period p LEFT JOIN period_record r ON r.period = p.label
            """;

    @Select(PERIOD + "GROUP BY p.label, p.state ORDER BY p.label DESC")
    List<KeptPeriod> all();

    @Select(PERIOD + "WHERE p.label = #{label} GROUP BY p.label, p.state")
    Optional<KeptPeriod> one(String label);

    @Select("SELECT label FROM assessment_period WHERE label = #{label}")
    Optional<String> label(String label);

    @Insert("INSERT IGNORE INTO assessment_period (label, state) VALUES (#{label}, 'OPEN')")
    void insert(String label);

    /** The closed ones among these. */
    @Select("""
            <script>SELECT label FROM assessment_period
            WHERE state = 'CLOSED' AND label IN <foreach collection="labels" item="label" open="(" separator="," close=")">#{label}</foreach>
            ORDER BY label</script>""")
    List<String> closed(@Param("labels") Collection<String> labels);

    @Select("""
            <script>SELECT label FROM assessment_period
            WHERE label IN <foreach collection="labels" item="label" open="(" separator="," close=")">#{label}</foreach>
            ORDER BY label LOCK IN SHARE MODE</script>""")
    List<String> lockForShare(@Param("labels") Collection<String> labels);

    /** Until the transaction ends, nobody else changes it. */
    @Select("SELECT state FROM assessment_period WHERE label = #{label} FOR UPDATE")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    String lockState(String label);

    @Update("UPDATE assessment_period SET state = #{state} WHERE label = #{label}")
    void setState(@Param("label") String label, @Param("state") String state);

    @Insert("""
            INSERT INTO period_decision (period, state, reason, decided_at, decided_by)
            VALUES (#{label}, #{state}, #{reason}, #{at}, #{by})""")
    void insertDecision(@Param("label") String label, @Param("state") String state, @Param("reason") String reason, @Param("at") Instant at,
            @Param("by") String by);
}
