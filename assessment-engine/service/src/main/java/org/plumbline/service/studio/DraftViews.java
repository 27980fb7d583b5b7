package org.plumbline.service.studio;

import java.time.Instant;
import java.util.Map;

import io.swagger.v3.oas.annotations.media.Schema;
import org.plumbline.scoring.finding.Text;

/** Drafts as they are answered. */
final class DraftViews {

    private DraftViews() {
    }

    @Schema(name = "DraftRevision")
    record RevisionView(int revision, @Schema(description = "SHA-256 over the names and texts of its files") String checksum, Instant savedAt, String savedBy) {

        static RevisionView of(DraftRevision it) {
            return new RevisionView(it.revision(), it.checksum(), it.savedAt(), it.savedBy());
        }
    }

    @Schema(name = "Draft")
    record DraftView(long id, String policy, @Schema(description = "as it was called when the draft was begun") Text title,
            @Schema(description = "checksum of the version that it began with") String base, Instant createdAt, String createdBy, RevisionView latest) {

        static DraftView of(Draft it) {
            return new DraftView(it.id(), it.policy(), it.title(), it.base(), it.createdAt(), it.createdBy(), RevisionView.of(it.latest()));
        }
    }

    @Schema(name = "DraftText")
    record DraftTextView(DraftView draft, @Schema(description = "the one whose files these are") RevisionView revision,
            @Schema(description = "texts by name: policy.yaml, parameters.yaml, rules.drl, scenarios.yaml") Map<String, String> files) { }
}
