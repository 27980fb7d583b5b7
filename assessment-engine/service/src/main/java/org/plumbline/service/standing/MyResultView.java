package org.plumbline.service.standing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

import org.plumbline.scoring.finding.Text;
import org.plumbline.service.policy.PublicityView;
import org.plumbline.service.review.SheetView;

/**
 * The own result of one published month.
 *
 * @param remark        what the leader says about the publication; absent: nothing
 * @param sheet         every line with rule, clause, figures and points, which add up to the total; places; what follows
 * @param sources       of the figures: in which file and line each was handed in
 * @param change        against the month before; absent: there is none
 * @param distributions of the peer groups, by ranking; a group that would tell of single people is not among them
 */
@Schema(name = "MyResult")
record MyResultView(long run, String policy, Text title, String period, Instant publishedAt, @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) String remark,
        PublicityView publicity, SheetView sheet, List<SourceView> sources, @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) MonthChange change,
        List<DistributionView> distributions) {

    /**
     * Where a figure, or the report of an event, was handed in.
     *
     * @param item    code of the item, or number of the report
     * @param value   absent: of an event
     * @param reason  why it corrects what was said before; absent: it is no correction
     * @param figures fields of the lines that rest on it
     */
    @Schema(name = "FigureSource")
    record SourceView(String item, Text itemName, @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) String value, String file, int line,
            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) String reason, List<String> figures) { }

    /** How a peer group is spread; bars from the lowest up. */
    @Schema(name = "Distribution")
    record DistributionView(String ranking, String groupName, int size, List<BarView> bars) { }

    /** @param from least attainment in it, a fraction, absent: no matter how little; to that from which on the next one goes; own whether one is in it oneself */
    @Schema(name = "DistributionBar")
    record BarView(@Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) BigDecimal from, @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) BigDecimal to, int count,
            boolean own) { }

    /** One published month in a list; rank absent where there is none. */
    @Schema(name = "MyMonth")
    record MonthView(long run, String policy, Text title, String period, Instant publishedAt, BigDecimal total, BigDecimal attainment,
            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) Integer rank, int size, @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) String grade,
            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) Text gradeName) { }

    /** A place that the policy publishes; name, unit and total absent where it does not. */
    @Schema(name = "PublishedPlace")
    record PlaceView(int rank, @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) String name, @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) String unitName,
            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) BigDecimal total, @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) String grade,
            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) Text gradeName, boolean own) { }
}
