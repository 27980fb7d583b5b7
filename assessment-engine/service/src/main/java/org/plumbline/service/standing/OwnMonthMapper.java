package org.plumbline.service.standing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.ConstructorArgs;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** What is published and somebody has a score sheet in. What is superseded by a later publication is not among it. */
@Mapper
interface OwnMonthMapper {

    /** Straight: the few publications are found first, and then the one sheet in each. */
    String MONTH = """
            SELECT p.run, p.policy, p.period, p.published_at, r.version, s.total, s.attainment
            FROM run_publication p STRAIGHT_JOIN score_sheet s ON s.run = p.run STRAIGHT_JOIN scoring_run r ON r.id = p.run
            WHERE s.assessee = #{assessee} AND p.revision = (SELECT MAX(x.revision) FROM run_publication x WHERE x.policy = p.policy AND x.period = p.period)
            """;

    @Select(MONTH + "AND p.run = #{run}")
    Optional<OwnMonth> of(@Param("run") long run, @Param("assessee") String assessee);

    /** The newest first, from the one before the period and run on. @param policy null: of all policies; period null: from the newest on */
    @Select("<script>" + MONTH + """
            <if test="policy != null">AND p.policy = #{policy}</if>
            <if test="period != null">AND (p.period, p.run) &lt; (#{period}, #{run})</if>
            ORDER BY p.period DESC, p.run DESC LIMIT #{limit}</script>""")
    List<OwnMonth> before(@Param("assessee") String assessee, @Param("policy") String policy, @Param("period") String period, @Param("run") long run, @Param("limit") int limit);

    /**
     * The month of a run and, after it, the one before; first another one where that of the run is superseded. One statement, because every
     * officer's page begins with it; the months come by the key of publications, so that no more than these two sheets are read.
     */
    @Select("""
            SELECT p.run, p.policy, p.period, p.published_at, p.remark, r.version, s.sheet,
                   EXISTS (SELECT 1 FROM outcome o WHERE o.run = s.run AND o.assessee = s.assessee) AS has_outcomes
            FROM run_publication this STRAIGHT_JOIN run_publication p ON p.policy = this.policy AND p.period <= this.period
            STRAIGHT_JOIN score_sheet s ON s.run = p.run STRAIGHT_JOIN scoring_run r ON r.id = p.run
            WHERE this.run = #{run} AND s.assessee = #{assessee}
              AND p.revision = (SELECT MAX(x.revision) FROM run_publication x WHERE x.policy = p.policy AND x.period = p.period)
            ORDER BY p.period DESC LIMIT 2""")
    @ConstructorArgs({
            @Arg(column = "run", javaType = long.class),
            @Arg(column = "policy", javaType = String.class),
            @Arg(column = "period", javaType = String.class),
            @Arg(column = "published_at", javaType = Instant.class),
            @Arg(column = "remark", javaType = String.class),
            @Arg(column = "version", javaType = long.class),
            @Arg(column = "sheet", javaType = byte[].class),
            @Arg(column = "has_outcomes", javaType = boolean.class)})
    List<OwnSheet> withBefore(@Param("run") long run, @Param("assessee") String assessee);
}
