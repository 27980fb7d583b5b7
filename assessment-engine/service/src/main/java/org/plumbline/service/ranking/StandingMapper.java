package org.plumbline.service.ranking;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.ConstructorArgs;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.plumbline.service.access.Reach;
import org.plumbline.service.ledger.Whose;

@Mapper
interface StandingMapper {

    /** As later policies read it. */
    record Earlier(String assessee, BigDecimal total, BigDecimal attainment, Integer rank, Integer fromLast, Integer size, String grade) { }

    @Select("""
            <script>SELECT s.assessee, s.total, s.attainment, t.`rank`, t.from_last, CASE WHEN t.`rank` IS NULL THEN NULL ELSE t.size END AS size, t.grade
            FROM score_sheet s LEFT JOIN standing t ON t.run = s.run AND t.assessee = s.assessee AND t.ranking = #{ranking}
            WHERE s.run = #{run}
            <if test="whose.after != null">AND s.assessee &gt; #{whose.after}</if>
            <if test="whose.upTo != null">AND s.assessee &lt;= #{whose.upTo}</if>
            <if test="whose.numbers != null">AND s.assessee IN <foreach collection="whose.numbers" item="no" open="(" separator="," close=")">#{no}</foreach></if>
            ORDER BY s.assessee</script>""")
    List<Earlier> earlier(@Param("run") long run, @Param("ranking") String ranking, @Param("whose") Whose whose);

    @Select("SELECT MIN(ranking) FROM peer_group WHERE run = #{run}")
    Optional<String> ranking(long run);

    @Select("""
            SELECT ranking, group_no, name, members, is_ranked FROM peer_group
            WHERE run = #{run} AND (ranking, group_no) > (#{afterRanking}, #{afterGroup})
            ORDER BY ranking, group_no LIMIT #{limit}""")
    List<PeerGroup> groups(@Param("run") long run, @Param("afterRanking") String afterRanking, @Param("afterGroup") int afterGroup, @Param("limit") int limit);

    /** Straight: the places are found first. The server would begin with every score sheet of the run, once for each group. */
    String STANDING = """
            SELECT t.ranking, t.group_no, g.name AS group_name, t.position, t.assessee, s.name, s.unit AS unit_name, s.post, t.`rank`, t.from_last, t.tied,
                   t.size, t.total, t.grade, t.band_grade, t.held_back_by, t.because_zh, t.because_en
            FROM standing t
            STRAIGHT_JOIN peer_group g ON g.run = t.run AND g.ranking = t.ranking AND g.group_no = t.group_no
            STRAIGHT_JOIN score_sheet s ON s.run = t.run AND s.assessee = t.assessee
            """;

    /** In the order of ranking, group and place. */
    @Select("<script>" + STANDING + """
            WHERE t.run = #{run} AND (t.ranking, t.group_no, t.position) > (#{afterRanking}, #{afterGroup}, #{afterPosition})
            <if test="sought.ranking != null">AND t.ranking = #{sought.ranking}</if>
            <if test="sought.groupNo != null">AND t.group_no = #{sought.groupNo}</if>
            <if test="sought.grade != null">AND t.grade = #{sought.grade}</if>
            <if test="sought.unit != null">AND s.unit = #{sought.unit}</if>
            <if test="sought.search != null">
                AND (INSTR(LOWER(s.name), LOWER(#{sought.search})) > 0 OR INSTR(LOWER(t.assessee), LOWER(#{sought.search})) > 0)
            </if>
            """ + Reach.WITHIN + """
            ORDER BY t.ranking, t.group_no, t.position LIMIT #{limit}</script>""")
    @ResultMap("standing")
    List<KeptStanding> find(@Param("run") long run, @Param("sought") Sought sought, @Param("reach") Reach reach, @Param("afterRanking") String afterRanking,
            @Param("afterGroup") int afterGroup, @Param("afterPosition") int afterPosition, @Param("limit") int limit);

    @Select("""
            SELECT ranking, group_no, grade, COUNT(*) AS count FROM standing
            WHERE run = #{run} AND grade IS NOT NULL GROUP BY ranking, group_no, grade""")
    List<GradeCount> grades(long run);

    /** The first and the last places; equals at the edge together. */
    @Select(STANDING + """
            WHERE t.run = #{run} AND t.ranking = #{ranking} AND t.group_no = #{groupNo} AND t.position > #{after}
              AND (t.`rank` <= #{first} OR t.from_last <= #{last})
            ORDER BY t.position LIMIT #{limit}""")
    @ResultMap("standing")
    List<KeptStanding> ends(@Param("run") long run, @Param("ranking") String ranking, @Param("groupNo") int groupNo, @Param("first") int first, @Param("last") int last,
            @Param("after") int after, @Param("limit") int limit);

    @Select("""
            SELECT t.ranking, t.group_no, s.attainment FROM standing t STRAIGHT_JOIN score_sheet s ON s.run = t.run AND s.assessee = t.assessee
            WHERE t.run = #{run}""")
    List<Attainment> attainments(long run);

    /** Of the others in a group. */
    @Select("SELECT total FROM standing WHERE run = #{run} AND ranking = #{ranking} AND group_no = #{groupNo} AND assessee <> #{assessee}")
    List<BigDecimal> otherTotals(@Param("run") long run, @Param("ranking") String ranking, @Param("groupNo") int groupNo, @Param("assessee") String assessee);

    /** By the ranking by which grades go, which is the first of each run. */
    @Select("""
            <script>SELECT t.run, t.ranking, t.group_no, g.name AS group_name, t.position, t.assessee, t.`rank`, t.size, t.total, t.grade
            FROM standing t JOIN peer_group g ON g.run = t.run AND g.ranking = t.ranking AND g.group_no = t.group_no
            WHERE t.assessee = #{assessee} AND t.run IN <foreach collection="runs" item="run" open="(" separator="," close=")">#{run}</foreach>
            ORDER BY t.run, t.ranking</script>""")
    List<Standings.Place> places(@Param("runs") Collection<Long> runs, @Param("assessee") String assessee);

    /** Column by column: found out anew for each row, which belongs where would cost more than the row. */
    @Select(STANDING + "WHERE t.run = #{run} AND t.assessee = #{assessee} ORDER BY t.ranking")
    @Results(id = "standing")
    @ConstructorArgs({
            @Arg(column = "ranking", javaType = String.class),
            @Arg(column = "group_no", javaType = int.class),
            @Arg(column = "group_name", javaType = String.class),
            @Arg(column = "position", javaType = int.class),
            @Arg(column = "assessee", javaType = String.class),
            @Arg(column = "name", javaType = String.class),
            @Arg(column = "unit_name", javaType = String.class),
            @Arg(column = "post", javaType = String.class),
            @Arg(column = "rank", javaType = Integer.class),
            @Arg(column = "from_last", javaType = Integer.class),
            @Arg(column = "tied", javaType = Integer.class),
            @Arg(column = "size", javaType = int.class),
            @Arg(column = "total", javaType = BigDecimal.class),
            @Arg(column = "grade", javaType = String.class),
            @Arg(column = "band_grade", javaType = String.class),
            @Arg(column = "held_back_by", javaType = String.class),
            @Arg(column = "because_zh", javaType = String.class),
            @Arg(column = "because_en", javaType = String.class)})
    List<KeptStanding> ofAssessee(@Param("run") long run, @Param("assessee") String assessee);
}
