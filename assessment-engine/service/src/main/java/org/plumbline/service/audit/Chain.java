package org.plumbline.service.audit;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;

import org.plumbline.service.Actor;
import org.plumbline.service.CanonicalMap;
import org.springframework.stereotype.Component;

/**
 * The end of the chain, and the only class that locks it. To be called as the last thing of a transaction: from the lock on, all others who leave entries wait
 * until it is committed.
 */
@Component
class Chain {

    private static final int SALT_BYTES = 16;
    private static final int LONGEST_ADDRESS = 64;

    private final AuditMapper mapper;
    private final SecureRandom random = new SecureRandom();

    Chain(AuditMapper mapper) {
        this.mapper = mapper;
    }

    /** What is still without its place. @param actor null: nobody is named */
    record Link(Instant at, AuditAction action, String subject, Actor actor, SortedMap<String, String> payload) { }

    /** @throws IllegalStateException if the row of the head is gone, so that nothing can be chained to anything */
    AuditMapper.Head append(List<Link> links) {
        AuditMapper.Head head = mapper.lockHead();
        if (head == null) {
            throw new IllegalStateException("audit_head has no row: restore a backup, nothing can be written without it");
        }
        for (Link link : links) {
            head = append(link, head);
        }
        mapper.setHead(head.number(), head.hash());
        return head;
    }

    private AuditMapper.Head append(Link link, AuditMapper.Head before) {
        long number = before.number() + 1;
        String payload = link.payload().isEmpty() ? null : CanonicalMap.write(link.payload());
        String salt = payload == null ? null : salt();
        String actor = link.actor() == null ? null : link.actor().name();
        KeptEntry entry = new KeptEntry(number, link.at(), link.action().name(), link.action().about().name(), link.subject(), actor, address(link.actor()),
                payload == null ? null : KeptEntry.payloadHash(salt, payload), before.hash(), null, payload == null ? null : number, salt, payload, null, null).hashed();
        mapper.insertEntry(entry);
        if (payload != null) {
            mapper.insertPayload(entry);
        }
        return new AuditMapper.Head(number, entry.hash());
    }

    private String salt() {
        byte[] bytes = new byte[SALT_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String address(Actor actor) {
        String from = actor == null ? null : actor.from();
        return from == null || from.length() <= LONGEST_ADDRESS ? from : from.substring(0, LONGEST_ADDRESS);
    }
}
