package org.plumbline.service.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import org.plumbline.service.Actor;
import org.plumbline.service.Refusal;
import org.plumbline.service.access.SignedIn;
import org.plumbline.service.audit.AuditAction;
import org.plumbline.service.audit.AuditEntry;
import org.plumbline.service.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells from a name and a password who asks. Each failure makes the next try wait longer. */
@Service
public class SignIn {

    /** So many failures cost nothing: people mistype. */
    private static final int FREE = 3;
    private static final int LOCKED = 10;
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);
    private static final Duration LOCK = Duration.ofHours(1);

    private final AccountMapper mapper;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final Clock clock;

    SignIn(AccountMapper mapper, Passwords passwords, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal if name and password do not belong together, the account is disabled or has to wait; all of them in the same words */
    @Transactional(noRollbackFor = Refusal.class)
    SignedIn withPassword(String login, String password, String from) {
        return tried(login, password, from).orElseThrow(() -> Refusal.notSignedIn(AccountRefusal.SIGN_IN_FAILED));
    }

    private Optional<SignedIn> tried(String login, String password, String from) {
        Optional<AccountMapper.Row> found = mapper.lockByLogin(login.strip().toLowerCase(Locale.ROOT));
        boolean isEqual = passwords.isRight(password, found.map(AccountMapper.Row::passwordHash).orElse(null));
        if (found.isEmpty()) {
            // not the name: people type passwords into the wrong field
            audit.record(AuditEntry.of(AuditAction.SIGN_IN_FAILED, "-", new Actor("-", from)));
            return Optional.empty();
        }
        AccountMapper.Row account = found.get();
        Instant now = clock.instant();
        if (account.state() != Account.State.ACTIVE || account.lockedUntil() != null && account.lockedUntil().isAfter(now)) {
            audit.record(AuditEntry.of(AuditAction.SIGN_IN_FAILED, account.login(), new Actor(account.login(), from)).with("because", account.isActive() ? "LOCKED" : "DISABLED"));
            return Optional.empty();
        }
        if (isEqual) {
            if (account.failures() > 0) {
                mapper.setFailures(account.id(), 0, null);
            }
            audit.record(AuditEntry.of(AuditAction.SIGNED_IN, account.login(), new Actor(account.login(), from)));
            return Optional.of(signedIn(account, from));
        }
        int failures = account.failures() + 1;
        Duration delay = delay(failures);
        mapper.setFailures(account.id(), failures, delay.isZero() ? null : now.plus(delay));
        audit.record(AuditEntry.of(failures == LOCKED ? AuditAction.ACCOUNT_LOCKED : AuditAction.SIGN_IN_FAILED, account.login(), new Actor(account.login(), from))
                .with("failures", failures));
        return Optional.empty();
    }

    /** After the so many-eth failure: nothing, then 2, 4, 8 … seconds up to a quarter of an hour, then an hour. */
    static Duration delay(int failures) {
        if (failures <= FREE) {
            return Duration.ZERO;
        }
        if (failures >= LOCKED) {
            return LOCK;
        }
        Duration doubled = Duration.ofSeconds(1L << failures - FREE);
        return doubled.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : doubled;
    }

    /** Who has signed in before, as the account stands now. Empty: there is no such account any more, or it is disabled. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
    public Optional<SignedIn> known(long account, String from) {
        return mapper.byId(account).filter(row -> row.state() == Account.State.ACTIVE).map(row -> signedIn(row, from));
    }

    /**
     * Whom an OpenID Connect provider vouches for, and who is signed in from now on.
     *
     * @param provider name under which it is configured
     * @return empty: there is no such account, or it is disabled
     */
    @Transactional
    public Optional<SignedIn> withProvider(String login, String provider, String from) {
        Optional<AccountMapper.Row> found = named(login);
        Optional<SignedIn> who = found.filter(AccountMapper.Row::isActive).map(row -> signedIn(row, from).withoutPassword());
        String subject = found.map(AccountMapper.Row::login).orElse("-");
        audit.record(AuditEntry.of(who.isPresent() ? AuditAction.SIGNED_IN : AuditAction.SIGN_IN_FAILED, subject, new Actor(subject, from)).with("by", "PROVIDER")
                .with("provider", provider).with("because", found.isPresent() && who.isEmpty() ? "DISABLED" : null));
        return who;
    }

    @Transactional
    public void out(SignedIn who) {
        audit.record(AuditEntry.of(AuditAction.SIGNED_OUT, who.login(), who.actor()));
    }

    /** Whom a certificate vouches for, for one request. */
    @Transactional(readOnly = true)
    public Optional<SignedIn> withCertificate(String login, String from) {
        return named(login).filter(AccountMapper.Row::isActive).map(row -> signedIn(row, from).withoutPassword());
    }

    /** Somebody comes with a certificate that was not shown lately. @param serial its number */
    @Transactional
    public void shown(SignedIn who, String serial) {
        audit.record(AuditEntry.of(AuditAction.SIGNED_IN, who.login(), who.actor()).with("by", "CERTIFICATE").with("serial", serial));
    }

    /** Others may give out names that only look like one of ours, or become one in small letters (K, the sign of Kelvin): those are nobody's. */
    private Optional<AccountMapper.Row> named(String login) {
        return Accounts.isLogin(login) ? mapper.byLogin(login.toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private SignedIn signedIn(AccountMapper.Row row, String from) {
        return new SignedIn(row.id(), row.login(), row.name(), row.assessee(), row.passwordIsOnce(),
                mapper.roles(row.id()).stream().map(held -> new SignedIn.Grant(held.role(), held.unit())).toList(), from);
    }
}
