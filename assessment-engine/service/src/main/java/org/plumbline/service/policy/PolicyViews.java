package org.plumbline.service.policy;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.plumbline.scoring.finding.Text;
import org.plumbline.service.http.Problem;

/** Policies as they are answered. */
final class PolicyViews {

    private PolicyViews() {
    }

    /** A policy under the title of its newest version. */
    @Schema(name = "Policy")
    record PolicyView(String code, Text title, String assessee, String periodKind, int versions) {

        static PolicyView of(List<StoredVersion> versions) {
            StoredVersion newest = versions.get(0);
            return new PolicyView(newest.policy(), new Text(newest.titleZh(), newest.titleEn()), newest.assessee(), newest.periodKind(), versions.size());
        }
    }

    @Schema(name = "PolicyVersion")
    record VersionView(String policy, String checksum, long catalogue, Text title, String assessee, String periodKind, Instant importedAt, String importedBy) {

        static VersionView of(StoredVersion version) {
            return new VersionView(version.policy(), version.checksum(), version.catalogue(), new Text(version.titleZh(), version.titleEn()),
                    version.assessee(), version.periodKind(), version.importedAt(), version.importedBy());
        }
    }

    /** @param warnings what the check found that forbids nothing */
    @Schema(name = "ImportedVersion")
    record ImportedView(VersionView version, List<Problem.FoundView> warnings) {

        static ImportedView of(Bundles.Imported imported) {
            return new ImportedView(VersionView.of(imported.version()), imported.warnings().stream().map(Problem.FoundView::of).toList());
        }
    }

    @Schema(name = "Publication")
    record PublicationView(long id, String policy, String checksum, String fromMonth, String reason, Instant publishedAt, String publishedBy) {

        static PublicationView of(Publication it) {
            return new PublicationView(it.id(), it.policy(), it.checksum(), it.fromMonth(), it.reason(), it.publishedAt(), it.publishedBy());
        }
    }
}
