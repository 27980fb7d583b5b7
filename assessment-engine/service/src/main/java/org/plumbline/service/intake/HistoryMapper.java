package org.plumbline.service.intake;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.plumbline.service.ledger.Whose;

@Mapper
interface HistoryMapper {

    record Row(String policy, String period, String assessee, int revision, int stated, long batch, String fileName, int line, BigDecimal total,
            BigDecimal attainment, Integer rank, Integer fromLast, Integer size, String grade) { }

    String COLUMNS = "SELECT h.policy, h.period, h.assessee, h.revision, h.stated, h.batch, b.file_name, h.line, h.total, h.attainment, h.`rank`,"
            + " h.from_last, h.size, h.grade FROM earlier_result h JOIN intake_batch b ON b.id = h.batch ";

    @Select("<script>" + COLUMNS + """
            WHERE h.policy = #{policy} AND h.period = #{period}
              AND h.assessee IN <foreach collection="assessees" item="no" open="(" separator="," close=")">#{no}</foreach>
              AND h.revision = (SELECT MAX(x.revision) FROM earlier_result x
                                WHERE x.policy = h.policy AND x.period = h.period AND x.assessee = h.assessee)
            ORDER BY h.assessee</script>""")
    List<Row> latest(@Param("policy") String policy, @Param("period") String period, @Param("assessees") Collection<String> assessees);

    @Select("<script>" + COLUMNS + """
            JOIN run_batch f ON f.batch = h.batch AND f.run = #{run}
            WHERE h.policy = #{policy}
              AND h.revision = (SELECT MAX(x.revision) FROM earlier_result x JOIN run_batch g ON g.batch = x.batch AND g.run = #{run}
                                WHERE x.policy = h.policy AND x.period = h.period AND x.assessee = h.assessee)
            <if test="whose.after != null">AND h.assessee &gt; #{whose.after}</if>
            <if test="whose.upTo != null">AND h.assessee &lt;= #{whose.upTo}</if>
            <if test="whose.numbers != null">AND h.assessee IN <foreach collection="whose.numbers" item="no" open="(" separator="," close=")">#{no}</foreach></if>
            ORDER BY h.period, h.assessee</script>""")
    List<Row> frozen(@Param("run") long run, @Param("policy") String policy, @Param("whose") Whose whose);
}
