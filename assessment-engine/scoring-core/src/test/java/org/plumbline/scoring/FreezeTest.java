package org.plumbline.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plumbline.scoring.input.LeftOut;

class FreezeTest {

    @Test
    void leave_is_taken_that_touches_the_policy_year_up_to_the_last_day() {
        Office office = Office.in("2026-03").officer("P1", "a", "1").officer("P2", "a", "1")
                .leave("P2", "病假", "2025-12-20", "2026-01-01").leave("P2", "事假", "2025-12-20", "2025-12-31")
                .leave("P1", "病假", "2026-03-31", "2026-06-01").leave("P1", "年休", "2026-02-01", "2026-02-02").leave("P1", "事假", "2026-02-01", "2026-02-02")
                .leave("P1", "产假", "2026-04-01", "2026-06-01");

        Office.Result result = office.by(Draft.earning().interpreted());

        assertThat(result.run().input().leave()).extracting(leave -> leave.assessee() + leave.kind()).containsExactly("P1事假", "P1年休", "P1病假", "P2病假");
        assertThat(result.frozenCodes()).isEmpty();
    }

    @Test
    void leave_of_somebody_unknown_is_told_when_it_touches_the_period() {
        Office office = Office.in("2026-03").officer("P1", "a", "1").leave("X", "病假", "2026-02-20", "2026-03-01").leave("X", "事假", "2026-02-20", "2026-02-28");

        Office.Result result = office.by(Draft.earning().interpreted());

        assertThat(result.frozenCodes()).containsExactly("RUN-017");
        LeftOut left = result.atFreeze().get(0);
        assertThat(left.assessee()).isEqualTo("X");
        assertThat(left.finding().message().zh()).isEqualTo("请假“病假”（2026-02-20 至 2026-03-01）：考核对象 X 不在人员名单中");
        assertThat(result.run().input().leave()).isEmpty();
    }

    @Test
    void leave_changes_no_score_yet() {
        Office office = Office.in("2026-03").officer("P1", "a", "7");

        assertThat(office.leave("P1", "病假", "2026-03-01", "2026-03-31").by(Draft.earning().interpreted()).total("P1")).isEqualTo("7");
    }
}
