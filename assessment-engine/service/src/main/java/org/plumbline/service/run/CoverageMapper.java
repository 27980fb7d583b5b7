package org.plumbline.service.run;

import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Who was in no or in several primary policies when a run was begun. */
@Mapper
interface CoverageMapper {

    /** @param policies with commas between */
    record Row(String assessee, String name, String kind, String policies) { }

    @Insert("""
            <script>INSERT INTO run_coverage (run, assessee, name, kind, policies) VALUES
            <foreach collection="rows" item="it" separator=",">(#{run}, #{it.assessee}, #{it.name}, #{it.kind}, #{it.policies})</foreach></script>""")
    void insert(@Param("run") long run, @Param("rows") Collection<Row> rows);

    /** By number, from the one after on. */
    @Select("SELECT assessee, name, kind, policies FROM run_coverage WHERE run = #{run} AND assessee > #{after} ORDER BY assessee LIMIT #{limit}")
    List<Row> page(@Param("run") long run, @Param("after") String after, @Param("limit") int limit);
}
