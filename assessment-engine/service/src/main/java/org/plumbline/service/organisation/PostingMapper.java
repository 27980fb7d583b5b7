package org.plumbline.service.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

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

    @Select(COLUMNS + """
            JOIN run_batch f ON f.batch = a.batch AND f.run = #{run}
            WHERE a.revision = (SELECT MAX(x.revision) FROM assessee x JOIN run_batch g ON g.batch = x.batch AND g.run = #{run}
                                WHERE x.no = a.no)
            ORDER BY a.no, a.position""")
    List<Row> frozen(long run);

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
}
