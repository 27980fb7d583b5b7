package org.plumbline.service.run;

import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** What every process can see of a run that one of them works on. */
@Mapper
interface ProgressMapper {

    /**
     * @param held   whether a process still says that it works on it; measured by the clock of the database
     * @param sheets how many score sheets are stored
     */
    record Stored(ScoringRun.State state, int epoch, boolean held, Integer assessees, long sheets) { }

    @Select("""
            SELECT r.state, r.epoch, r.finished_at IS NULL AND r.lease_until >= UTC_TIMESTAMP(6) AS held, r.assessees,
                   (SELECT COALESCE(SUM(p.rows_stored), 0) FROM run_partition p WHERE p.run = r.id AND p.part_of = 'SHEETS') AS sheets
            FROM scoring_run r WHERE r.id = #{run}""")
    Optional<Stored> stored(@Param("run") long run);
}
