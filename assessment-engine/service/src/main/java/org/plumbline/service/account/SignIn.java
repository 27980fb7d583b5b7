package org.plumbline.service.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import org.plumbline.service.Refusal;
import org.plumbline.service.access.SignedIn;
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
    private final Clock clock;

    SignIn(AccountMapper mapper, Passwords passwords, Clock clock) {
        this.mapper = mapper;
        this.passwords = passwords;
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
            return Optional.empty();
        }
        AccountMapper.Row account = found.get();
        Instant now = clock.instant();
        if (account.state() != Account.State.ACTIVE || account.lockedUntil() != null && account.lockedUntil().isAfter(now)) {
            return Optional.empty();
        }
        if (isEqual) {
            if (account.failures() > 0) {
                mapper.setFailures(account.id(), 0, null);
            }
            return Optional.of(signedIn(account, from));
        }
        int failures = account.failures() + 1;
        Duration delay = delay(failures);
        mapper.setFailures(account.id(), failures, delay.isZero() ? null : now.plus(delay));
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

    /** Whom another service, or a certificate, vouches for. */
    @Transactional(readOnly = true)
    public Optional<SignedIn> vouchedFor(String login, String from) {
        return mapper.byLogin(login.toLowerCase(Locale.ROOT)).filter(row -> row.state() == Account.State.ACTIVE).map(row -> signedIn(row, from));
    }

    private SignedIn signedIn(AccountMapper.Row row, String from) {
        return new SignedIn(row.id(), row.login(), row.name(), row.assessee(), row.passwordIsOnce(),
                mapper.roles(row.id()).stream().map(held -> new SignedIn.Grant(held.role(), held.unit())).toList(), from);
    }
}
