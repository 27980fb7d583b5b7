package org.plumbline.service.audit;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The audit trail as it is read. */
@Service
public class Audit {

    /**
     * What is looked for; null: whatever it is.
     *
     * @param from first day, in the time zone of the service
     * @param to   last day
     */
    public record Sought(AuditSubject subjectKind, String subject, AuditAction action, String actor, LocalDate from, LocalDate to) { }

    /**
     * @param count  how many entries there are
     * @param head   hash of the last one; 64 zeros: there is none
     * @param signed the last signature; null: there is none
     * @param agrees whether the entry that was signed last stands in the chain as it was signed; null: nothing was signed. The whole chain proves {@link VerifyAudit}
     */
    public record State(long count, String head, SignedHead signed, Boolean agrees) { }

    private final AuditMapper mapper;
    private final HeadLog log;
    private final AuditSettings settings;

    Audit(AuditMapper mapper, HeadLog log, AuditSettings settings) {
        this.mapper = mapper;
        this.log = log;
        this.settings = settings;
    }

    /** The newest first, from the one before {@code before} on. */
    @Transactional(readOnly = true)
    public List<ShownEntry> page(Sought sought, long before, int limit) {
        return mapper.page(sought, sought.from() == null ? null : sought.from().atStartOfDay(settings.timeZone()).toInstant(),
                sought.to() == null ? null : sought.to().plusDays(1).atStartOfDay(settings.timeZone()).toInstant(), before, limit).stream().map(ShownEntry::of).toList();
    }

    /** Whether the signature itself is right is asked as well. */
    @Transactional(readOnly = true)
    public State state() throws IOException {
        Optional<SignedHead> signed = log.lines().last();
        AuditMapper.Head head = mapper.head();
        if (signed.isEmpty()) {
            return new State(head.number(), head.hash(), null, null);
        }
        SignedHead last = signed.get();
        String hash = last.number() == 0 ? KeptEntry.BEGINNING : mapper.one(last.number()).map(KeptEntry::computedHash).orElse("");
        return new State(head.number(), head.hash(), last, hash.equals(last.hash()) && log.key().isSignatureOf(last.signed(), last.signature()));
    }
}
