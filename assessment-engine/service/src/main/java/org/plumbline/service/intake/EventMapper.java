package org.plumbline.service.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.plumbline.service.ledger.Whose;

@Mapper
interface EventMapper {

    record Row(String no, int revision, int stated, long batch, String fileName, int line, String assessee, String kind, LocalDate happenedOn,
            LocalDate reportedOn, BigDecimal amount, int count, String matter, String source, BigDecimal decided, String decidedBy, String confirmedBy, String flags, String note) { }

    String COLUMNS = "SELECT e.no, e.revision, e.stated, e.batch, b.file_name, e.line, e.assessee, e.kind, e.happened_on, e.reported_on, e.amount,"
            + " e.`count`, e.matter, e.source, e.decided, e.decided_by, e.confirmed_by, e.flags, e.note FROM event e JOIN intake_batch b ON b.id = e.batch ";

    @Select("<script>" + COLUMNS + """
            WHERE e.no IN <foreach collection="numbers" item="no" open="(" separator="," close=")">#{no}</foreach>
              AND e.revision = (SELECT MAX(x.revision) FROM event x WHERE x.no = e.no)
            ORDER BY e.no</script>""")
    List<Row> latest(@Param("numbers") Collection<String> numbers);

    /** A revision with where it came from. */
    record Said(String no, long batch, String fileName, int line, String reason) { }

    /** Every revision that a run could read, of each number the oldest first. */
    @Select("""
            <script>SELECT e.no, e.batch, b.file_name, e.line, b.reason
            FROM event e JOIN intake_batch b ON b.id = e.batch JOIN run_batch f ON f.batch = e.batch AND f.run = #{run}
            WHERE e.no IN <foreach collection="numbers" item="no" open="(" separator="," close=")">#{no}</foreach>
            ORDER BY e.no, e.revision</script>""")
    List<Said> revisions(@Param("run") long run, @Param("numbers") Collection<String> numbers);

    String FROZEN = COLUMNS + """
            JOIN run_batch f ON f.batch = e.batch AND f.run = #{run}
            WHERE e.revision = (SELECT MAX(x.revision) FROM event x JOIN run_batch g ON g.batch = x.batch AND g.run = #{run}
                                WHERE x.no = e.no)
            """;

    @Select("<script>" + FROZEN + """
            AND e.happened_on &lt;= #{until} AND e.reported_on &gt;= #{from}
            <if test="whose.after != null">AND e.assessee &gt; #{whose.after}</if>
            <if test="whose.upTo != null">AND e.assessee &lt;= #{whose.upTo}</if>
            <if test="whose.numbers != null">AND e.assessee IN <foreach collection="whose.numbers" item="no" open="(" separator="," close=")">#{no}</foreach></if>
            ORDER BY e.no</script>""")
    List<Row> frozen(@Param("run") long run, @Param("from") LocalDate from, @Param("until") LocalDate until, @Param("whose") Whose whose);

    @Select("<script>" + FROZEN + """
            AND e.no IN <foreach collection="numbers" item="no" open="(" separator="," close=")">#{no}</foreach></script>""")
    List<Row> frozenOf(@Param("run") long run, @Param("numbers") Collection<String> numbers);
}
