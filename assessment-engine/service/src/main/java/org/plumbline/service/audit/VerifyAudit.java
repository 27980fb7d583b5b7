package org.plumbline.service.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.service.Refusal;
import org.springframework.stereotype.Service;

/**
 * Proves the audit trail: walks the chain from its beginning to its head, piece by piece, and compares it with the heads that were signed outside of the database.
 * Others may go on writing meanwhile.
 */
@Service
public class VerifyAudit {

    private static final int PIECE = 500;

    private final AuditMapper mapper;
    private final HeadLog log;

    VerifyAudit(AuditMapper mapper, HeadLog log) {
        this.mapper = mapper;
        this.log = log;
    }

    /**
     * @param entries  how many there are
     * @param erased   how many of them have a payload no more
     * @param head     hash of the last one
     * @param signed   how many signatures agree
     * @param last     the last of those; null: there is none
     * @param warnings what is no proof of anything, but is to be said
     */
    public record Proved(long entries, long erased, String head, int signed, SignedHead last, List<Finding> warnings) { }

    /** @throws Refusal naming the first entry that is not as it was written, or a signature that is wrong */
    public Proved verify(Progress progress) throws IOException {
        // the signatures first: whatever they name was committed before
        HeadLog.Lines lines = log.lines();
        List<Finding> warnings = new ArrayList<>();
        List<HeadLog.Line> signed = holding(lines, warnings);
        AuditMapper.Head head = mapper.head();
        Walk walk = new Walk(signed.iterator());
        for (List<KeptEntry> piece = piece(walk, head); !piece.isEmpty(); piece = piece(walk, head)) {
            piece.forEach(walk::check);
            progress.report("verify-audit", walk.number, head.number());
        }
        walk.end(head);
        HeadLog.Line last = signed.isEmpty() ? null : signed.get(signed.size() - 1);
        return new Proved(walk.number, walk.erased, walk.hash, signed.size(), last == null ? null : last.head(), warnings);
    }

    private List<KeptEntry> piece(Walk walk, AuditMapper.Head head) {
        return mapper.walk(walk.number, head.number(), PIECE);
    }

    /** The signatures that the chain must agree with, by number: all, but those beyond a restore that came after them. */
    private List<HeadLog.Line> holding(HeadLog.Lines lines, List<Finding> warnings) throws IOException {
        String file = log.file().toString();
        lines.broken().forEach(line -> warnings.add(Finding.of(AuditRefusal.HALF_A_LINE, Place.wholeFile(file), file, line)));
        List<HeadLog.Line> holding = new ArrayList<>();
        for (HeadLog.Line line : lines.whole()) {
            SignedHead head = line.head();
            if (!log.key().isSignatureOf(head.signed(), head.signature())) {
                throw Refusal.conflict(AuditRefusal.BAD_SIGNATURE, file, file, line.line());
            }
            if (head.kind() == SignedHead.Kind.RESTORED) {
                Optional<Long> highest = holding.stream().map(each -> each.head().number()).max(Comparator.naturalOrder()).filter(number -> number > head.number());
                highest.ifPresent(number -> warnings.add(Finding.of(AuditRefusal.LOST_BY_RESTORE, Place.wholeFile(file), head.at(), head.number(), number, number - head.number())));
                holding.removeIf(each -> each.head().number() > head.number());
            }
            if (head.number() > 0) {
                holding.add(line);
            }
        }
        if (lines.whole().isEmpty()) {
            warnings.add(Finding.of(AuditRefusal.NEVER_SIGNED, Place.wholeFile(file), file));
        }
        holding.sort(Comparator.comparingLong(line -> line.head().number()));
        return holding;
    }

    /** How far the chain was walked, and what it was like up to there. */
    private final class Walk {

        private final Iterator<HeadLog.Line> signed;
        private HeadLog.Line next;
        private long number;
        private String hash = KeptEntry.BEGINNING;
        private long erased;

        private Walk(Iterator<HeadLog.Line> signed) {
            this.signed = signed;
            advance();
        }

        private void advance() {
            next = signed.hasNext() ? signed.next() : null;
        }

        private void check(KeptEntry entry) {
            if (entry.number() != number + 1) {
                throw wrong(AuditRefusal.MISSING, number + 1, entry.number());
            }
            String computed = entry.computedHash();
            if (!computed.equals(entry.hash())) {
                throw wrong(AuditRefusal.CHANGED, entry.number(), entry.action(), computed);
            }
            if (!entry.previousHash().equals(hash)) {
                throw wrong(AuditRefusal.NOT_CHAINED, entry.number(), entry.action());
            }
            checkPayload(entry);
            number = entry.number();
            hash = entry.hash();
            while (next != null && next.head().number() == number) {
                if (!next.head().hash().equals(hash)) {
                    throw wrong(AuditRefusal.SIGNED_DIFFERS, number, next.head().at(), log.file(), next.line());
                }
                advance();
            }
        }

        private void checkPayload(KeptEntry entry) {
            if (entry.payloadHash() != null && entry.payloadOf() == null) {
                throw wrong(AuditRefusal.PAYLOAD_MISSING, entry.number(), entry.action());
            }
            if (entry.payloadOf() == null) {
                return;
            }
            boolean isEmpty = entry.payload() == null && entry.salt() == null;
            if (entry.isErased() && isEmpty && entry.payloadHash() != null) {
                erased++;
                if (mapper.erasuresOf(String.valueOf(entry.number())) == 0) {
                    throw wrong(AuditRefusal.ERASED_UNSAID, entry.number(), entry.action());
                }
            } else if (!KeptEntry.payloadHash(entry.salt(), entry.payload()).equals(entry.payloadHash())) {
                throw wrong(AuditRefusal.PAYLOAD_CHANGED, entry.number(), entry.action());
            }
        }

        private void end(AuditMapper.Head head) {
            if (number < head.number()) {
                throw wrong(AuditRefusal.CUT_OFF, number + 1, head.number());
            }
            if (!hash.equals(head.hash())) {
                throw wrong(AuditRefusal.HEAD_DIFFERS, number);
            }
            // in this order: whatever was committed before the first question, the head knows at the second
            long last = mapper.lastNumber();
            AuditMapper.Head now = mapper.head();
            if (last > now.number()) {
                throw wrong(AuditRefusal.BEYOND_HEAD, now.number() + 1, now.number());
            }
            if (next != null) {
                throw wrong(AuditRefusal.SIGNED_IS_MISSING, number + 1, next.head().number(), next.head().at(), log.file(), next.line());
            }
        }

        private Refusal wrong(AuditRefusal what, long entry, Object... more) {
            List<Object> arguments = new ArrayList<>(List.of(entry));
            arguments.addAll(List.of(more));
            return Refusal.conflict(what, "audit entry " + entry, arguments.toArray());
        }
    }
}
