package org.plumbline.service.policy;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.RunCode;
import org.plumbline.scoring.policy.Period;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.service.Actor;
import org.plumbline.service.Reason;
import org.plumbline.service.Refusal;
import org.plumbline.service.audit.AuditAction;
import org.plumbline.service.audit.AuditEntry;
import org.plumbline.service.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The policies, their versions, and which version is in force in a month: chosen by the month that is assessed, never by the clock. */
@Service
public class Policies {

    private static final int VERSIONS_KEPT_READ = 50;

    private final PolicyMapper mapper;
    private final Bundles bundles;
    private final AuditTrail audit;
    private final Clock clock;
    /** A version never changes, and each look at a score sheet needs its names. */
    private final Cache<Long, PolicyVersion> read = Caffeine.newBuilder().maximumSize(VERSIONS_KEPT_READ).build();

    Policies(PolicyMapper mapper, Bundles bundles, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
        this.bundles = bundles;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<String> codes() {
        return mapper.codes();
    }

    /** The newest first. @throws Refusal if there is no such policy */
    @Transactional(readOnly = true)
    public List<StoredVersion> versions(String policy) {
        List<StoredVersion> versions = mapper.versions(policy);
        if (versions.isEmpty()) {
            throw Refusal.notFound(PolicyRefusal.NO_POLICY, policy, policy, String.join(", ", mapper.codes()));
        }
        return versions;
    }

    /** @throws Refusal if there is no such policy or version */
    @Transactional(readOnly = true)
    public StoredVersion version(String policy, String checksum) {
        versions(policy);
        return mapper.version(policy, checksum).orElseThrow(() -> Refusal.notFound(PolicyRefusal.NO_VERSION, policy, policy, checksum));
    }

    @Transactional(readOnly = true)
    public StoredVersion version(long id) {
        return mapper.versionById(id);
    }

    /**
     * Lets a version hold from a month on, until a later publication says otherwise.
     *
     * @param fromMonth policy month, 2026-10
     * @param reason    why, 1 to 500 characters
     * @throws Refusal if there is no reason, no such version or month, or its parameters have no values yet in that month
     */
    @Transactional
    public Publication publish(String policy, String checksum, String fromMonth, String reason, Actor actor) {
        String because = Reason.required(reason, PolicyRefusal.NO_REASON);
        StoredVersion version = version(policy, checksum);
        YearMonth from = month(fromMonth);
        YearMonth complete = read(version).datedMonths().get(0);
        if (from.isBefore(complete)) {
            throw Refusal.wrongInput(PolicyRefusal.NO_VALUES_YET, policy, from, complete);
        }
        Optional<String> before = publications(policy).stream().filter(other -> !YearMonth.parse(other.fromMonth()).isAfter(from)).findFirst().map(Publication::checksum);
        mapper.insertPublication(new Publication(0, policy, version.id(), checksum, from.toString(), because, clock.instant(), actor.name()));
        audit.record(AuditEntry.of(AuditAction.POLICY_PUBLISHED, policy, actor).changed("version", before.orElse(null), checksum).with("fromMonth", from).with("reason", because));
        audit.signHead();
        return mapper.publications(policy).stream().max((one, other) -> Long.compare(one.id(), other.id())).orElseThrow();
    }

    /** The newest first: by month, then by the order in which they were published. @throws Refusal if there is no such policy */
    @Transactional(readOnly = true)
    public List<Publication> publications(String policy) {
        versions(policy);
        return mapper.publications(policy);
    }

    /** The version that holds in a policy month. @throws Refusal if there is no such policy or month, or nothing holds then */
    @Transactional(readOnly = true)
    public Publication inForceIn(String policy, String month) {
        YearMonth asked = month(month);
        return publications(policy).stream().filter(publication -> !YearMonth.parse(publication.fromMonth()).isAfter(asked)).findFirst()
                .orElseThrow(() -> Refusal.conflict(PolicyRefusal.NOTHING_IN_FORCE, policy, policy, month));
    }

    /**
     * The version that holds for a period: the one in force in the period's last policy month.
     *
     * @param label 2026-10, 2026-Q3 or 2026, as the policy's periods are
     * @throws Refusal if there is no such policy, its periods are of another kind, or nothing holds then
     */
    @Transactional(readOnly = true)
    public StoredVersion inForceFor(String policy, String label) {
        return holdingFor(policy, label).orElseThrow(() -> nothingHolds(policy, label));
    }

    /** As {@link #inForceFor}, empty where nothing holds or the policy's periods are of another kind. @throws Refusal if there is no such policy */
    @Transactional(readOnly = true)
    public Optional<StoredVersion> holdingFor(String policy, String label) {
        for (Publication publication : publications(policy)) {
            StoredVersion version = mapper.versionById(publication.version());
            // which month a quarter or year ends with is said by the version itself
            Optional<Period> period = Period.of(label, read(version).policy().period());
            if (period.isPresent() && !YearMonth.parse(publication.fromMonth()).isAfter(period.get().lastMonth())) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }

    /** The version that holds in a policy month, whatever its periods are; empty where nothing holds. @throws Refusal if there is no such policy */
    @Transactional(readOnly = true)
    public Optional<StoredVersion> holdingIn(String policy, YearMonth month) {
        return publications(policy).stream().filter(publication -> !YearMonth.parse(publication.fromMonth()).isAfter(month)).findFirst()
                .map(publication -> mapper.versionById(publication.version()));
    }

    private Refusal nothingHolds(String policy, String label) {
        return publications(policy).stream().map(publication -> read(mapper.versionById(publication.version())).policy().period())
                .filter(time -> Period.of(label, time).isEmpty()).findFirst()
                .map(other -> Refusal.wrongInput(RunCode.BAD_PERIOD, label, label, other.kind().words()))
                .orElseGet(() -> Refusal.conflict(PolicyRefusal.NOTHING_IN_FORCE, policy, policy, label));
    }

    /** @throws IllegalStateException if a version that was checked at its import cannot be read any more */
    public PolicyVersion read(StoredVersion version) {
        return read.get(version.id(), any -> parsed(version));
    }

    /** @param version number of the version */
    public PolicyVersion read(long version) {
        return read.get(version, number -> parsed(mapper.versionById(number)));
    }

    /** As {@link #read}, from what stands in the database now: whoever proves something does not ask his memory. */
    public PolicyVersion readAnew(StoredVersion version) {
        PolicyVersion anew = parsed(version);
        read.put(version.id(), anew);
        return anew;
    }

    private PolicyVersion parsed(StoredVersion version) {
        Findings findings = new Findings();
        return PolicyVersion.read(bundles.texts(version), findings)
                .orElseThrow(() -> new IllegalStateException("version " + version.id() + " cannot be read: " + findings.sorted()));
    }

    private static YearMonth month(String text) {
        try {
            // a year of more digits is written with a sign, which no label has
            if (text != null && text.length() == "2026-10".length()) {
                return YearMonth.parse(text);
            }
        } catch (DateTimeException noMonth) {
            throw Refusal.wrongInput(PolicyRefusal.BAD_MONTH, text, text);
        }
        throw Refusal.wrongInput(PolicyRefusal.BAD_MONTH, String.valueOf(text), String.valueOf(text));
    }
}
