package org.plumbline.service.audit;

import java.time.Instant;
import java.util.SortedMap;

import io.swagger.v3.oas.annotations.media.Schema;

/** The audit trail as it is answered. */
final class AuditViews {

    private AuditViews() {
    }

    @Schema(name = "AuditEntry")
    record EntryView(@Schema(description = "place in the chain, from 1") long number, @Schema(description = "of an anonymous action the beginning of its day") Instant at,
            AuditAction action, String actionZh, String actionEn, AuditSubject subjectKind, @Schema(description = "its number, code or name") String subject,
            @Schema(description = "login name; absent: the action is anonymous", requiredMode = Schema.RequiredMode.NOT_REQUIRED) String actor,
            @Schema(description = "network address; absent: on the command line, by the service itself, or anonymous", requiredMode = Schema.RequiredMode.NOT_REQUIRED) String from,
            @Schema(description = "what was, by name") SortedMap<String, String> before, @Schema(description = "what is, by name") SortedMap<String, String> after,
            @Schema(description = "what else is told") SortedMap<String, String> details,
            @Schema(description = "when before, after and details were erased; absent: they were not", requiredMode = Schema.RequiredMode.NOT_REQUIRED) Instant erasedAt,
            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) String erasedBy, String hash) {

        static EntryView of(ShownEntry it) {
            return new EntryView(it.number(), it.happenedAt(), it.action(), it.action().words().zh(), it.action().words().en(), it.action().about(), it.subject(), it.actor(), it.from(),
                    it.before(), it.after(), it.details(), it.erasedAt(), it.erasedBy(), it.hash());
        }
    }

    @Schema(name = "AuditState")
    record StateView(@Schema(description = "how many entries there are") long count, @Schema(description = "hash of the last one") String head,
            @Schema(description = "number of the entry that was signed last; absent: nothing was signed, like the two after it", requiredMode = Schema.RequiredMode.NOT_REQUIRED) Long signedNumber,
            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) Instant signedAt,
            @Schema(description = "whether that entry stands in the chain as it was signed", requiredMode = Schema.RequiredMode.NOT_REQUIRED) Boolean signedAgrees) {

        static StateView of(Audit.State it) {
            return new StateView(it.count(), it.head(), it.signed() == null ? null : it.signed().number(), it.signed() == null ? null : it.signed().at(), it.agrees());
        }
    }
}
