package org.plumbline.service.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.plumbline.service.ledger.Whose;

/** Who was away, and when. */
@Mapper
interface LeaveMapper {

    record Row(String assessee, String kind, LocalDate firstDay, int revision, int stated, long batch, String fileName, int line, LocalDate lastDay) { }

    String COLUMNS = "SELECT l.assessee, l.kind, l.first_day, l.revision, l.stated, l.batch, b.file_name, l.line, l.last_day"
            + " FROM leave_of_absence l JOIN intake_batch b ON b.id = l.batch ";

    @Select("<script>" + COLUMNS + """
            WHERE l.assessee IN <foreach collection="assessees" item="no" open="(" separator="," close=")">#{no}</foreach>
              AND l.revision = (SELECT MAX(x.revision) FROM leave_of_absence x
                                WHERE x.assessee = l.assessee AND x.kind = l.kind AND x.first_day = l.first_day)
            ORDER BY l.assessee, l.first_day, l.kind</script>""")
    List<Row> latest(@Param("assessees") Collection<String> assessees);

    /** A revision with where it came from. */
    record Said(String assessee, String kind, LocalDate firstDay, long batch, String fileName, int line, String reason) { }

    /** Every revision that a run could read, of each stretch the oldest first. */
    @Select("""
            <script>SELECT l.assessee, l.kind, l.first_day, l.batch, b.file_name, l.line, b.reason
            FROM leave_of_absence l JOIN intake_batch b ON b.id = l.batch JOIN run_batch f ON f.batch = l.batch AND f.run = #{run}
            WHERE l.assessee IN <foreach collection="assessees" item="no" open="(" separator="," close=")">#{no}</foreach>
            ORDER BY l.assessee, l.kind, l.first_day, l.revision</script>""")
    List<Said> revisions(@Param("run") long run, @Param("assessees") Collection<String> assessees);

    @Select("<script>" + COLUMNS + """
            JOIN run_batch f ON f.batch = l.batch AND f.run = #{run}
            WHERE l.first_day &lt;= #{until}
              AND l.revision = (SELECT MAX(x.revision) FROM leave_of_absence x JOIN run_batch g ON g.batch = x.batch AND g.run = #{run}
                                WHERE x.assessee = l.assessee AND x.kind = l.kind AND x.first_day = l.first_day)
            <if test="whose.after != null">AND l.assessee &gt; #{whose.after}</if>
            <if test="whose.upTo != null">AND l.assessee &lt;= #{whose.upTo}</if>
            <if test="whose.numbers != null">AND l.assessee IN <foreach collection="whose.numbers" item="no" open="(" separator="," close=")">#{no}</foreach></if>
            ORDER BY l.assessee, l.first_day, l.kind</script>""")
    List<Row> frozen(@Param("run") long run, @Param("until") LocalDate until, @Param("whose") Whose whose);
}
