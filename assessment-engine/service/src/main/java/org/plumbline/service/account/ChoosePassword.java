package org.plumbline.service.account;

import org.plumbline.service.Refusal;
import org.plumbline.service.access.SignedIn;
import org.plumbline.service.audit.AuditAction;
import org.plumbline.service.audit.AuditEntry;
import org.plumbline.service.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody chooses another password; elsewhere he is signed out. */
@Service
class ChoosePassword {

    private final AccountMapper mapper;
    private final Passwords passwords;
    private final Sessions sessions;
    private final AuditTrail audit;

    ChoosePassword(AccountMapper mapper, Passwords passwords, Sessions sessions, AuditTrail audit) {
        this.mapper = mapper;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** @throws Refusal if the current one is wrong, or the other is weak or no other */
    @Transactional
    void choose(SignedIn who, String current, String other) {
        AccountMapper.Row account = mapper.lock(who.account()).orElseThrow();
        if (account.passwordHash() == null) {
            throw Refusal.conflict(AccountRefusal.NO_PASSWORD, "");
        }
        if (!passwords.isRight(current, account.passwordHash())) {
            throw Refusal.wrongInput(AccountRefusal.WRONG_PASSWORD, "current");
        }
        if (current.equals(other)) {
            throw Refusal.wrongInput(AccountRefusal.SAME_PASSWORD, "password");
        }
        passwords.refuseWeak(other, account.login(), account.name(), account.assessee());
        mapper.setPassword(account.id(), passwords.hash(other), false);
        audit.record(AuditEntry.of(AuditAction.PASSWORD_SET, account.login(), who.actor()));
        sessions.end(account.id());
    }
}
