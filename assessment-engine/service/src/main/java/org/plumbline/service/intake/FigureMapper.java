package org.plumbline.service.intake;

import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.ConstructorArgs;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.plumbline.service.ledger.Whose;

@Mapper
interface FigureMapper {

    record Row(String period, String assessee, int revision, int stated, long batch, String fileName, int line, String figures) { }

    String COLUMNS = "SELECT r.period, r.assessee, r.revision, r.stated, r.batch, b.file_name, r.line, r.figures"
            + " FROM period_record r JOIN intake_batch b ON b.id = r.batch ";

    @Select("<script>" + COLUMNS + """
            WHERE r.period = #{period}
              AND r.assessee IN <foreach collection="assessees" item="no" open="(" separator="," close=")">#{no}</foreach>
              AND r.revision = (SELECT MAX(x.revision) FROM period_record x WHERE x.period = r.period AND x.assessee = r.assessee)
            ORDER BY r.assessee</script>""")
    List<Row> latest(@Param("period") String period, @Param("assessees") Collection<String> assessees);

    /** The latest figures of one assessee without where they came from. */
    record Current(String assessee, String figures) { }

    /** As {@link #latest}; without the batches, because whole bureaus are read by it. */
    @Select("""
            <script>SELECT r.assessee, r.figures FROM period_record r
            WHERE r.period = #{period} AND r.assessee IN <foreach collection="assessees" item="no" open="(" separator="," close=")">#{no}</foreach>
              AND r.revision = (SELECT MAX(x.revision) FROM period_record x WHERE x.period = r.period AND x.assessee = r.assessee)</script>""")
    List<Current> current(@Param("period") String period, @Param("assessees") Collection<String> assessees);

    @Select("<script>" + COLUMNS + """
            JOIN run_batch f ON f.batch = r.batch AND f.run = #{run}
            WHERE r.period = #{period}
              AND r.revision = (SELECT MAX(x.revision) FROM period_record x JOIN run_batch g ON g.batch = x.batch AND g.run = #{run}
                                WHERE x.period = r.period AND x.assessee = r.assessee)
            <if test="whose.after != null">AND r.assessee &gt; #{whose.after}</if>
            <if test="whose.upTo != null">AND r.assessee &lt;= #{whose.upTo}</if>
            <if test="whose.numbers != null">AND r.assessee IN <foreach collection="whose.numbers" item="no" open="(" separator="," close=")">#{no}</foreach></if>
            ORDER BY r.assessee</script>""")
    List<Row> frozen(@Param("run") long run, @Param("period") String period, @Param("whose") Whose whose);

    /** A revision with where it came from. */
    record Said(String assessee, long batch, String fileName, int line, String reason, String figures) { }

    String SAID = """
            SELECT r.assessee, r.batch, b.file_name, r.line, b.reason, r.figures
            FROM period_record r JOIN intake_batch b ON b.id = r.batch JOIN run_batch f ON f.batch = r.batch AND f.run = #{run}
            WHERE r.period = #{period}
            """;

    /** Every revision that a run could read, of each assessee the oldest first. */
    @Select("<script>" + SAID + """
            AND r.assessee IN <foreach collection="assessees" item="no" open="(" separator="," close=")">#{no}</foreach>
            ORDER BY r.assessee, r.revision</script>""")
    List<Said> revisions(@Param("run") long run, @Param("period") String period, @Param("assessees") Collection<String> assessees);

    /** The same of one: a statement that is always the same need not be put together each time. */
    @Select(SAID + "AND r.assessee = #{assessee} ORDER BY r.revision")
    @ConstructorArgs({
            @Arg(column = "assessee", javaType = String.class),
            @Arg(column = "batch", javaType = long.class),
            @Arg(column = "file_name", javaType = String.class),
            @Arg(column = "line", javaType = int.class),
            @Arg(column = "reason", javaType = String.class),
            @Arg(column = "figures", javaType = String.class)})
    List<Said> revisionsOf(@Param("run") long run, @Param("period") String period, @Param("assessee") String assessee);

    @Select("SELECT DISTINCT r.period FROM period_record r JOIN run_batch f ON f.batch = r.batch AND f.run = #{run} ORDER BY r.period")
    List<String> frozenPeriods(long run);
}
