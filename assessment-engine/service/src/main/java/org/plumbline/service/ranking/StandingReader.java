package org.plumbline.service.ranking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the places of whole groups, for reports of thousands: mapping each column by its name costs more than the query. */
@Component
class StandingReader {

    private static final String IN_GROUP = StandingMapper.STANDING + """
            WHERE t.run = ? AND t.ranking = ? AND t.group_no = ? AND t.position > ?
            ORDER BY t.position LIMIT ?""";

    private final JdbcTemplate jdbc;

    StandingReader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** By place, from the one after {@code after} on. */
    List<KeptStanding> standings(long run, String ranking, int group, int after, int limit) {
        return jdbc.query(IN_GROUP, (row, number) -> standing(row), run, ranking, group, after, limit);
    }

    /** In the order of the columns of {@link StandingMapper#STANDING}. */
    private static KeptStanding standing(ResultSet row) throws SQLException {
        return new KeptStanding(row.getString(1), row.getInt(2), row.getString(3), row.getInt(4), row.getString(5), row.getString(6), row.getString(7),
                row.getString(8), row.getObject(9, Integer.class), row.getObject(10, Integer.class), row.getObject(11, Integer.class), row.getInt(12),
                row.getBigDecimal(13), row.getString(14), row.getString(15), row.getString(16), row.getString(17), row.getString(18));
    }
}
