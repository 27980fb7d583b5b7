package org.plumbline.service.catalogue;

import java.time.Clock;
import java.util.Optional;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.input.Catalogue;
import org.plumbline.scoring.policy.CatalogueReader;
import org.plumbline.service.Actor;
import org.plumbline.service.Checksum;
import org.plumbline.service.Refusal;
import org.plumbline.service.audit.AuditAction;
import org.plumbline.service.audit.AuditEntry;
import org.plumbline.service.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue by which files are read, and those by which they were read before. */
@Service
public class Catalogues {

    private static final String FILE = "catalogue.yaml";

    private final CatalogueMapper mapper;
    private final AuditTrail audit;
    private final Clock clock;

    Catalogues(CatalogueMapper mapper, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Puts a text in use; changes nothing where it is already.
     *
     * @throws Refusal with every mistake of the text
     */
    @Transactional
    public CatalogueVersion importText(String handedIn, Actor actor) {
        // as a bundle reads its own copy, which must be found again by its text
        String text = handedIn.replace("\r\n", "\n");
        Optional<CatalogueVersion> current = mapper.current();
        String checksum = Checksum.of(text);
        if (current.isPresent() && current.get().checksum().equals(checksum)) {
            return current.get();
        }
        Catalogue catalogue = read(text);
        if (catalogue.attributes().isEmpty() || catalogue.items().isEmpty()) {
            throw Refusal.wrongInput(CatalogueRefusal.EMPTY, FILE);
        }
        mapper.insert(new CatalogueVersion(0, checksum, text, clock.instant(), actor.name()));
        audit.record(AuditEntry.of(AuditAction.CATALOGUE_CHANGED, checksum, actor).changed("checksum", current.map(CatalogueVersion::checksum).orElse(null), checksum));
        return mapper.current().orElseThrow();
    }

    /** @throws Refusal if none was imported yet */
    @Transactional(readOnly = true)
    public CatalogueVersion current() {
        return mapper.current().orElseThrow(() -> Refusal.conflict(CatalogueRefusal.NONE_YET, FILE));
    }

    @Transactional(readOnly = true)
    public Optional<CatalogueVersion> withText(String text) {
        return mapper.byChecksum(Checksum.of(text));
    }

    @Transactional(readOnly = true)
    public String text(long id) {
        return mapper.text(id);
    }

    /** @throws Refusal with every mistake of the text */
    public Catalogue read(String text) {
        Findings findings = new Findings();
        Catalogue catalogue = CatalogueReader.read(FILE, text, findings);
        if (findings.hasErrors()) {
            throw new Refusal(Refusal.Kind.WRONG_INPUT, findings.sorted());
        }
        return catalogue;
    }
}
