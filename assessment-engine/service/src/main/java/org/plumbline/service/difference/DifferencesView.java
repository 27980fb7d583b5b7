package org.plumbline.service.difference;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.plumbline.scoring.explain.InputChange;
import org.plumbline.scoring.explain.Mover;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.Catalogue;
import org.plumbline.service.difference.DiffViews.CheckShiftView;
import org.plumbline.service.difference.DiffViews.CountsView;
import org.plumbline.service.difference.DiffViews.GradeShiftView;
import org.plumbline.service.difference.DiffViews.OutcomeShiftView;
import org.plumbline.service.run.ScoringRun;

/** What a correction changed. */
@Schema(name = "Differences")
record DifferencesView(RevisionView before, RevisionView after, CountsView counts, VersionChangeView version, List<GradeShiftView> grades, List<OutcomeShiftView> outcomes,
        List<CheckShiftView> checks, @Schema(description = "how many there are for whom anything is different, also beyond those that are listed") int moversInAll,
        @Schema(description = "those whose grade changes first, then by places moved, then by points") List<DifferenceView> movers) {

    @Schema(name = "RunRevision")
    record RevisionView(long run, String policy, String period, int revision, @Schema(description = "of a correction; absent: it is none") String reason, String versionChecksum,
            String resultChecksum) {

        static RevisionView of(ScoringRun it) {
            return new RevisionView(it.id(), it.policy(), it.period(), it.revision(), it.reason(), it.versionChecksum(), it.resultChecksum());
        }
    }

    @Schema(name = "VersionChange")
    record VersionChangeView(@Schema(description = "whether the two were found by versions with different texts") boolean changed, List<String> files,
            @Schema(description = "those that have another value in the period") List<String> parameters) { }

    @Schema(name = "Difference")
    record DifferenceView(MoverView change, @Schema(description = "OTHERS: nothing of his own and no rule is another, he moved because others did") List<Differences.Why> why,
            List<CauseView> causes) { }

    /** Something that was read otherwise than before. */
    @Schema(name = "DifferenceCause")
    record CauseView(InputChange.What what, @Schema(description = "whose it is; perhaps of a child or member") String assessee,
            @Schema(description = "code of the item or attribute, number of the report, kind of leave, code of the policy") String subject,
            @Schema(description = "absent where the catalogue has none") Text subjectName,
            @Schema(description = "label of the period, day of the report, first day of the leave; absent for an attribute") String period, String before, String after,
            @Schema(description = "absent: no file says so") SourceView source, @Schema(description = "number of the run whose result it is; absent: it is none") Long run,
            @Schema(description = "of that run, where it is a correction") String runReason) {

        static CauseView of(Cause it, Catalogue catalogue) {
            InputChange change = it.change();
            return new CauseView(change.what(), change.assessee(), change.subject(), name(change, catalogue), change.period(), change.before(), change.after(),
                    it.source() == null ? null : new SourceView(it.source().batch(), it.source().file(), it.source().line(), it.source().reason()),
                    it.run() == null ? null : it.run().id(), it.run() == null ? null : it.run().reason());
        }

        private static Text name(InputChange change, Catalogue catalogue) {
            if (change.what() == InputChange.What.FIGURE && catalogue.items().containsKey(change.subject())) {
                return catalogue.items().get(change.subject()).name();
            }
            return change.what() == InputChange.What.ATTRIBUTE && catalogue.attributes().containsKey(change.subject()) ? catalogue.attributes().get(change.subject()).name() : null;
        }
    }

    /** The file that said so last; its reason is absent where it corrected nothing. */
    @Schema(name = "HandedInBy")
    record SourceView(long batch, String file, int line, String reason) { }

    static DifferencesView of(Differences it, int limit) {
        DiffWords words = it.words();
        return new DifferencesView(RevisionView.of(it.before()), RevisionView.of(it.after()), CountsView.of(it.diff().counts()),
                new VersionChangeView(!it.version().isNone(), it.version().files(), it.version().parameters()), it.diff().grades().stream().map(words::grade).toList(),
                it.diff().outcomes().stream().map(words::outcome).toList(), it.diff().checks().stream().map(words::check).toList(), it.diff().movers().size(),
                it.diff().movers().stream().limit(limit).map(mover -> difference(mover, it)).toList());
    }

    private static DifferenceView difference(Mover mover, Differences it) {
        return new DifferenceView(it.words().mover(mover), it.why(mover), it.causes(mover).stream().map(cause -> CauseView.of(cause, it.catalogue())).toList());
    }
}
