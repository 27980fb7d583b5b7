package org.plumbline.service.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.plumbline.service.ledger.Whose;

/** People and units with the times for which each row holds. */
@Mapper
interface PostingMapper {

    /** One row of a number's history. */
    record Row(String no, int revision, int stated, long batch, String fileName, int line, String kind, String name, LocalDate validFrom,
            LocalDate validTo, String attributes) { }

    String COLUMNS = "SELECT a.no, a.revision, a.stated, a.batch, b.file_name, a.line, a.kind, a.name, a.valid_from, a.valid_to, a.attributes"
            + " FROM assessee a JOIN intake_batch b ON b.id = a.batch ";

    @Select("<script>" + COLUMNS + """
            WHERE a.no IN <foreach collection="numbers" item="no" open="(" separator="," close=")">#{no}</foreach>
              AND a.revision = (SELECT MAX(x.revision) FROM assessee x WHERE x.no = a.no)
            ORDER BY a.no, a.position</script>""")
    List<Row> latest(@Param("numbers") Collection<String> numbers);

    String FROZEN = COLUMNS + """
            JOIN run_batch f ON f.batch = a.batch AND f.run = #{run}
            WHERE a.revision = (SELECT MAX(x.revision) FROM assessee x JOIN run_batch g ON g.batch = x.batch AND g.run = #{run}
                                WHERE x.no = a.no)
            """;

    @Select("<script>" + FROZEN + """
            <if test="whose.after != null">AND a.no &gt; #{whose.after}</if>
            <if test="whose.upTo != null">AND a.no &lt;= #{whose.upTo}</if>
            <if test="whose.numbers != null">AND a.no IN <foreach collection="whose.numbers" item="no" open="(" separator="," close=")">#{no}</foreach></if>
            ORDER BY a.no, a.position</script>""")
    List<Row> frozen(@Param("run") long run, @Param("whose") Whose whose);

    @Select("<script>" + FROZEN + """
            AND a.parent IN <foreach collection="parents" item="no" open="(" separator="," close=")">#{no}</foreach>
            ORDER BY a.no, a.position</script>""")
    List<Row> frozenBelow(@Param("run") long run, @Param("parents") Collection<String> parents);

    /** The so many-eth number of a kind after one; null where there are fewer. */
    @Select("""
            SELECT a.no FROM assessee a JOIN run_batch f ON f.batch = a.batch AND f.run = #{run}
            WHERE a.kind = #{kind} AND a.no > #{after} GROUP BY a.no ORDER BY a.no LIMIT 1 OFFSET #{before}""")
    String numberAfter(@Param("run") long run, @Param("kind") String kind, @Param("after") String after, @Param("before") int before);

    @Select("SELECT COUNT(*) FROM assessee a JOIN run_batch f ON f.batch = a.batch AND f.run = #{run} WHERE a.no REGEXP #{pattern}")
    int numbersLike(@Param("run") long run, @Param("pattern") String pattern);

    /** A row without where it came from. */
    record Held(String no, String kind, String name, LocalDate validFrom, LocalDate validTo, String attributes) { }

    /** Of a number at most one row holds on a day. Without the batches, because whole bureaus are read by it. */
    @Select("""
            SELECT a.no, a.kind, a.name, a.valid_from, a.valid_to, a.attributes FROM assessee a
            WHERE a.kind = #{kind} AND a.no > #{after}
              AND (a.valid_from IS NULL OR a.valid_from <= #{day}) AND (a.valid_to IS NULL OR a.valid_to >= #{day})
              AND a.revision = (SELECT MAX(x.revision) FROM assessee x WHERE x.no = a.no)
            ORDER BY a.no LIMIT #{limit}""")
    List<Held> heldOn(@Param("kind") String kind, @Param("day") LocalDate day, @Param("after") String after, @Param("limit") int limit);

    /** A revision with where it came from. */
    record Said(String no, long batch, String fileName, int line, String reason) { }

    /** Every revision that a run could read, of each number the oldest first. */
    @Select("""
            <script>SELECT a.no, a.batch, b.file_name, a.line, b.reason
            FROM assessee a JOIN intake_batch b ON b.id = a.batch JOIN run_batch f ON f.batch = a.batch AND f.run = #{run}
            WHERE a.no IN <foreach collection="numbers" item="no" open="(" separator="," close=")">#{no}</foreach>
            ORDER BY a.no, a.revision, a.position</script>""")
    List<Said> revisions(@Param("run") long run, @Param("numbers") Collection<String> numbers);

    /** The same of those directly below one of the units. */
    @Select("""
            <script>SELECT a.no, a.kind, a.name, a.valid_from, a.valid_to, a.attributes FROM assessee a
            WHERE a.kind = #{kind} AND a.no &gt; #{after}
              AND a.parent IN <foreach collection="units" item="unit" open="(" separator="," close=")">#{unit}</foreach>
              AND (a.valid_from IS NULL OR a.valid_from &lt;= #{day}) AND (a.valid_to IS NULL OR a.valid_to >= #{day})
              AND a.revision = (SELECT MAX(x.revision) FROM assessee x WHERE x.no = a.no)
            ORDER BY a.no LIMIT #{limit}</script>""")
    List<Held> heldBelow(@Param("kind") String kind, @Param("units") Collection<String> units, @Param("day") LocalDate day, @Param("after") String after,
            @Param("limit") int limit);

    @Select("SELECT COUNT(*) FROM assessee WHERE no = #{no} AND kind = #{kind}")
    int countOf(@Param("no") String no, @Param("kind") String kind);

    /** Every unit below these on a day, they themselves included; one that would stand below itself is found once. */
    @Select("""
            <script>WITH RECURSIVE within AS (
              SELECT CAST(a.no AS CHAR(64)) AS no FROM assessee a
              WHERE a.kind = 'UNIT' AND a.no IN <foreach collection="units" item="unit" open="(" separator="," close=")">#{unit}</foreach>
              UNION
              SELECT b.no FROM within w JOIN assessee b ON b.parent = w.no
              WHERE b.kind = 'UNIT' AND b.revision = (SELECT MAX(x.revision) FROM assessee x WHERE x.no = b.no)
                AND (b.valid_from IS NULL OR b.valid_from &lt;= #{day}) AND (b.valid_to IS NULL OR b.valid_to >= #{day})
            ) SELECT no FROM within ORDER BY no</script>""")
    List<String> unitsWithin(@Param("units") Collection<String> units, @Param("day") LocalDate day);
}
