package org.plumbline.service.studio;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.plumbline.scoring.finding.Text;
import org.plumbline.service.Actor;
import org.plumbline.service.Refusal;
import org.plumbline.service.audit.AuditAction;
import org.plumbline.service.audit.AuditEntry;
import org.plumbline.service.audit.AuditTrail;
import org.plumbline.service.policy.Bundles;
import org.plumbline.service.policy.Policies;
import org.plumbline.service.policy.StoredVersion;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Drafts are begun with the texts of a version and saved again and again, with all their mistakes; no revision is ever lost. */
@Service
public class Drafts {

    private final DraftMapper mapper;
    private final Policies policies;
    private final Bundles bundles;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Drafts(DraftMapper mapper, Policies policies, Bundles bundles, AuditTrail audit, TransactionTemplate transaction, Clock clock) {
        this.mapper = mapper;
        this.policies = policies;
        this.bundles = bundles;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Begins a draft with the texts of a version as its first revision. @throws Refusal if there is no such policy or version */
    public Draft begin(String policy, String version, Actor actor) {
        StoredVersion base = policies.version(policy, version);
        SortedMap<String, String> texts = bundles.texts(base).texts();
        long id = transaction.execute(status -> {
            DraftMapper.Begun begun = new DraftMapper.Begun(policy, base.id(), new Text(base.titleZh(), base.titleEn()), clock.instant(), actor.name());
            mapper.insert(begun);
            insert(begun.id(), 1, texts, actor);
            audit.record(AuditEntry.of(AuditAction.DRAFT_BEGUN, begun.id(), actor).with("policy", policy).with("version", version));
            return begun.id();
        });
        return one(id);
    }

    /**
     * Saves the files that are given as a new revision; one that is not given stays as it was. The same texts again are no new one, whoever
     * sends them.
     *
     * @param revision that was edited
     * @throws Refusal if somebody else saved meanwhile, there is no such draft, or a file is unknown or too large
     */
    public Draft save(long id, int revision, Map<String, String> files, Actor actor) {
        Draft draft = one(id);
        SortedMap<String, String> texts = files(id, draft.latest().revision());
        texts.putAll(DraftTexts.of(files));
        if (draft.latest().checksum().equals(DraftTexts.checksum(texts))) {
            return draft;
        }
        if (draft.latest().revision() != revision) {
            throw editedMeanwhile(draft, revision);
        }
        try {
            transaction.executeWithoutResult(status -> {
                insert(id, revision + 1, texts, actor);
                audit.record(AuditEntry.of(AuditAction.DRAFT_SAVED, id, actor).changed("revision", revision, revision + 1)
                        .changed("checksum", draft.latest().checksum(), DraftTexts.checksum(texts)));
            });
        } catch (DuplicateKeyException another) {
            // somebody saves at the same moment and was first; perhaps the very same
            Draft first = one(id);
            if (!first.latest().checksum().equals(DraftTexts.checksum(texts))) {
                throw editedMeanwhile(first, revision);
            }
        }
        return one(id);
    }

    private void insert(long id, int revision, SortedMap<String, String> texts, Actor actor) {
        mapper.insertRevision(id, new DraftRevision(revision, DraftTexts.checksum(texts), clock.instant(), actor.name()));
        texts.forEach((name, text) -> mapper.insertFile(id, revision, name, text));
    }

    private static Refusal editedMeanwhile(Draft draft, int revision) {
        DraftRevision latest = draft.latest();
        return Refusal.conflict(StudioRefusal.EDITED_MEANWHILE, "draft " + draft.id(), draft.id(), latest.savedBy(),
                latest.savedAt().truncatedTo(ChronoUnit.SECONDS), latest.revision(), revision);
    }

    /** @throws Refusal if there is none */
    @Transactional(readOnly = true)
    public Draft one(long id) {
        return mapper.one(id).map(DraftMapper.Row::draft).orElseThrow(() -> Refusal.notFound(StudioRefusal.NO_DRAFT, "draft " + id, id));
    }

    /** The newest first, from the one before {@code before} on. */
    @Transactional(readOnly = true)
    public List<Draft> page(long before, int limit) {
        return mapper.page(before, limit).stream().map(DraftMapper.Row::draft).toList();
    }

    /** The newest first, from the one before {@code before} on. @throws Refusal if there is no such draft */
    @Transactional(readOnly = true)
    public List<DraftRevision> revisions(long id, long before, int limit) {
        one(id);
        return mapper.revisions(id, before, limit);
    }

    /** @throws Refusal if there is no such draft or revision */
    @Transactional(readOnly = true)
    public DraftRevision revision(long id, int revision) {
        Draft draft = one(id);
        return mapper.revisions(id, revision + 1L, 1).stream().filter(found -> found.revision() == revision).findFirst()
                .orElseThrow(() -> Refusal.notFound(StudioRefusal.NO_REVISION, "draft " + id, id, revision, draft.latest().revision()));
    }

    /** The texts of a revision by file name. */
    @Transactional(readOnly = true)
    public SortedMap<String, String> files(long id, int revision) {
        SortedMap<String, String> texts = new TreeMap<>();
        mapper.files(id, revision).forEach(file -> texts.put(file.name(), file.text()));
        return texts;
    }
}
