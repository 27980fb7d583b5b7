package org.plumbline.service.publication;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.plumbline.scoring.explain.Distribution;

@Mapper
interface PublicationMapper {

    @Select("SELECT run, policy, period, revision, published_at, published_by, remark FROM run_publication WHERE run = #{run}")
    Optional<RunPublication> of(long run);

    @Insert("""
            INSERT INTO run_publication (run, policy, period, revision, published_at, published_by, remark)
            VALUES (#{it.run}, #{it.policy}, #{it.period}, #{it.revision}, #{it.publishedAt}, #{it.publishedBy}, #{it.remark})""")
    void publish(@Param("it") RunPublication publication);

    /** Those that hold; at the places that were decided. */
    @Select("""
            <script>SELECT d.run, d.position, d.revision, d.decision, d.reason, d.decided_at, d.decided_by FROM outcome_decision d
            WHERE d.run = #{run} AND d.position IN <foreach collection="positions" item="it" open="(" separator="," close=")">#{it}</foreach>
              AND d.revision = (SELECT MAX(x.revision) FROM outcome_decision x WHERE x.run = d.run AND x.position = d.position)
            ORDER BY d.position</script>""")
    List<OutcomeDecision> decisions(@Param("run") long run, @Param("positions") Collection<Integer> positions);

    @Insert("""
            INSERT INTO outcome_decision (run, position, revision, decision, reason, decided_at, decided_by)
            VALUES (#{it.run}, #{it.position}, #{it.revision}, #{it.decision}, #{it.reason}, #{it.decidedAt}, #{it.decidedBy})""")
    void decide(@Param("it") OutcomeDecision decision);

    /** Part of a distribution. */
    record BarRow(String ranking, int groupNo, BigDecimal fromRate, BigDecimal toRate, int count) { }

    @Select("""
            SELECT ranking, group_no, from_rate, to_rate, count FROM distribution_bar
            WHERE run = #{run} AND ranking = #{ranking} AND group_no = #{groupNo} ORDER BY position""")
    List<BarRow> bars(@Param("run") long run, @Param("ranking") String ranking, @Param("groupNo") int groupNo);

    @Select("SELECT ranking, group_no, from_rate, to_rate, count FROM distribution_bar WHERE run = #{run} ORDER BY ranking, group_no, position")
    List<BarRow> allBars(long run);

    @Insert("""
            INSERT INTO distribution_bar (run, ranking, group_no, position, from_rate, to_rate, count)
            VALUES (#{run}, #{ranking}, #{groupNo}, #{position}, #{bar.from}, #{bar.to}, #{bar.count})""")
    void keepBar(@Param("run") long run, @Param("ranking") String ranking, @Param("groupNo") int groupNo, @Param("position") int position,
            @Param("bar") Distribution.Bar bar);

    /** The run of a policy that was published last, before this one; null: none. */
    @Select("SELECT run FROM run_publication WHERE policy = #{policy} AND run <> #{run} ORDER BY published_at DESC, run DESC LIMIT 1")
    Long publishedBefore(@Param("policy") String policy, @Param("run") long run);
}
