package org.plumbline.service.policy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.plumbline.scoring.check.PolicyCheck;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.service.Actor;
import org.plumbline.service.Refusal;
import org.plumbline.service.audit.AuditAction;
import org.plumbline.service.audit.AuditEntry;
import org.plumbline.service.audit.AuditTrail;
import org.plumbline.service.catalogue.CatalogueVersion;
import org.plumbline.service.catalogue.Catalogues;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes bundles in as versions and gives them out again. */
@Service
public class Bundles {

    /**
     * @param warnings     what the check found that forbids nothing
     * @param alreadyThere whether the very same version was imported before
     */
    public record Imported(StoredVersion version, List<Finding> warnings, boolean alreadyThere) { }

    private final PolicyMapper mapper;
    private final Catalogues catalogues;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Bundles(PolicyMapper mapper, Catalogues catalogues, AuditTrail audit, TransactionTemplate transaction, Clock clock) {
        this.mapper = mapper;
        this.catalogues = catalogues;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Takes in a zip of the four files. Its catalogue may stand in it; else the one in use is taken.
     *
     * @throws Refusal if it is no bundle, or with everything that the check finds wrong
     */
    public Imported importArchive(InputStream archive, Actor actor) throws IOException {
        SortedMap<String, String> texts = BundleArchive.read(archive);
        String own = texts.remove(BundleArchive.CATALOGUE);
        CatalogueVersion catalogue = own == null ? catalogues.current()
                : catalogues.withText(own).orElseThrow(() -> Refusal.conflict(PolicyRefusal.OTHER_CATALOGUE, BundleArchive.CATALOGUE));
        return importBundle(new PolicyBundle("", texts, BundleArchive.CATALOGUE, catalogue.text()), catalogue, actor);
    }

    /**
     * Takes in a pack's texts, written for the catalogue in use.
     *
     * @throws Refusal with everything that the check finds wrong
     */
    public Imported importTexts(SortedMap<String, String> texts, Actor actor) {
        CatalogueVersion catalogue = catalogues.current();
        SortedMap<String, String> plain = new TreeMap<>();
        // as a bundle and a folder are read, so that one version has one checksum
        texts.forEach((name, text) -> plain.put(name, text.replace("\r\n", "\n")));
        return importBundle(new PolicyBundle("", plain, BundleArchive.CATALOGUE, catalogue.text()), catalogue, actor);
    }

    private Imported importBundle(PolicyBundle bundle, CatalogueVersion catalogue, Actor actor) {
        Findings findings = new Findings();
        PolicyVersion version = PolicyVersion.read(bundle, findings).orElseThrow(() -> refused(findings.sorted()));
        Optional<StoredVersion> known = mapper.version(version.policy().code(), bundle.checksum());
        if (known.isPresent()) {
            return new Imported(known.get(), List.of(), true);
        }
        PolicyCheck.Report report = PolicyCheck.check(bundle);
        if (report.hasErrors()) {
            throw refused(report.findings());
        }
        try {
            return new Imported(store(version, catalogue, actor), report.findings(), false);
        } catch (DuplicateKeyException another) {
            // somebody imports the same at the same moment and was first, with the version or with the policy's first one
            Optional<StoredVersion> first = mapper.version(version.policy().code(), bundle.checksum());
            return first.isPresent() ? new Imported(first.get(), report.findings(), true) : new Imported(store(version, catalogue, actor), report.findings(), false);
        }
    }

    private static Refusal refused(List<Finding> findings) {
        return new Refusal(Refusal.Kind.WRONG_INPUT, findings.stream().filter(Finding::isError).toList());
    }

    private StoredVersion store(PolicyVersion version, CatalogueVersion catalogue, Actor actor) {
        String policy = version.policy().code();
        String checksum = version.bundle().checksum();
        return transaction.execute(status -> {
            mapper.insertPolicy(policy, clock.instant(), actor.name());
            mapper.insertVersion(new StoredVersion(0, policy, checksum, catalogue.id(), version.policy().title().zh(), version.policy().title().en(),
                    version.policy().assessee().name(), version.policy().period().kind().name(), clock.instant(), actor.name()));
            StoredVersion stored = mapper.version(policy, checksum).orElseThrow();
            version.bundle().texts().forEach((name, text) -> mapper.insertFile(stored.id(), name, text));
            audit.record(AuditEntry.of(AuditAction.VERSION_IMPORTED, policy, actor).with("version", checksum).with("catalogue", catalogue.checksum()));
            return stored;
        });
    }

    /** The texts of a version, as they were imported; messages name its files by the policy's code. */
    public PolicyBundle texts(StoredVersion version) {
        SortedMap<String, String> texts = new TreeMap<>();
        mapper.files(version.id()).forEach(file -> texts.put(file.name(), file.text()));
        return new PolicyBundle(version.policy(), texts, BundleArchive.CATALOGUE, catalogues.text(version.catalogue()));
    }

    /** Texts as a bundle, written for the catalogue in use; messages name its files without a folder. @throws Refusal if there is no catalogue yet */
    public PolicyBundle ofTexts(SortedMap<String, String> texts) {
        return new PolicyBundle("", texts, BundleArchive.CATALOGUE, catalogues.current().text());
    }

    /** A zip with which a bundle can be imported, where it has no mistakes. */
    public static byte[] archive(PolicyBundle bundle) {
        return BundleArchive.write(bundle);
    }

    /** A zip with which the version can be imported elsewhere; equal versions give equal bytes. */
    public byte[] exportArchive(StoredVersion version) {
        return BundleArchive.write(texts(version));
    }
}
