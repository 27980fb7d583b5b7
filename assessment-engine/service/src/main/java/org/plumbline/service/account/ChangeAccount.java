package org.plumbline.service.account;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

import org.plumbline.service.Actor;
import org.plumbline.service.Refusal;
import org.plumbline.service.access.Role;
import org.plumbline.service.access.SignedIn;
import org.plumbline.service.audit.AuditAction;
import org.plumbline.service.audit.AuditEntry;
import org.plumbline.service.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator changes about the accounts of others. Whoever loses something is signed out. */
@Service
public class ChangeAccount {

    private final AccountMapper mapper;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final AuditTrail audit;
    private final Clock clock;

    ChangeAccount(AccountMapper mapper, Accounts accounts, Passwords passwords, Sessions sessions, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal if the account cannot have it, has it, or is one's own */
    @Transactional
    public Account grant(long id, NewAccount.Grant grant, SignedIn by) {
        AccountMapper.Row account = others(id, by);
        accounts.refuseWrong(grant, account.assessee());
        if (mapper.roles(id).stream().anyMatch(held -> held.role() == grant.role() && Objects.equals(held.unit(), grant.unit()))) {
            throw Refusal.conflict(AccountRefusal.HAS_ROLE, "role");
        }
        mapper.grant(id, grant.role(), grant.unit(), clock.instant(), by.login());
        audit.record(AuditEntry.of(AuditAction.ROLE_GRANTED, account.login(), by.actor()).changed("role", null, Accounts.told(grant)));
        return accounts.one(id);
    }

    /** @throws Refusal if the account does not have it, or is one's own, or is the last administrator's */
    @Transactional
    public Account withdraw(long id, long grant, SignedIn by) {
        List<Long> administrators = mapper.lockAdministrators();
        AccountMapper.Row account = others(id, by);
        Account.Held held = mapper.roles(id).stream().filter(each -> each.id() == grant).findFirst()
                .orElseThrow(() -> Refusal.notFound(AccountRefusal.NO_ROLE, "role " + grant));
        if (held.role() == Role.ADMINISTRATOR) {
            refuseLast(id, administrators);
        }
        if (mapper.withdraw(id, grant, clock.instant(), by.login()) != 1) {
            throw Refusal.conflict(AccountRefusal.NO_ROLE, "role " + grant);
        }
        audit.record(AuditEntry.of(AuditAction.ROLE_WITHDRAWN, account.login(), by.actor())
                .changed("role", Accounts.told(new NewAccount.Grant(held.role(), held.unit())), null));
        return accounts.one(id);
    }

    /** Disabled, nobody signs in and who is signed in is not any more. @throws Refusal if it is one's own or the last administrator's */
    @Transactional
    public Account setState(long id, Account.State state, SignedIn by) {
        List<Long> administrators = mapper.lockAdministrators();
        AccountMapper.Row account = others(id, by);
        if (state == Account.State.DISABLED) {
            refuseLast(id, administrators);
            sessions.end(id);
        } else {
            mapper.setFailures(account.id(), 0, null);
        }
        mapper.setState(id, state);
        audit.record(AuditEntry.of(state == Account.State.DISABLED ? AuditAction.ACCOUNT_DISABLED : account.isActive() ? AuditAction.ACCOUNT_UNLOCKED : AuditAction.ACCOUNT_ENABLED,
                account.login(), by.actor()).changed("state", account.state(), state));
        return accounts.one(id);
    }

    /** A password that is good for once, for somebody who forgot it or is locked out; whoever is signed in is not any more. @throws Refusal if it is one's own */
    @Transactional
    public Accounts.Created resetPassword(long id, SignedIn by) {
        if (by.account() == id) {
            throw Refusal.conflict(AccountRefusal.OWN_PASSWORD, "account " + id);
        }
        AccountMapper.Row account = others(id, by);
        String password = passwords.once();
        mapper.setPassword(id, passwords.hash(password), true);
        audit.record(AuditEntry.of(AuditAction.PASSWORD_SET, account.login(), by.actor()).with("once", true));
        sessions.end(id);
        return new Accounts.Created(accounts.one(id), password);
    }

    /** @throws Refusal if there is none */
    @Transactional
    public void endSessions(long id, Actor by) {
        audit.record(AuditEntry.of(AuditAction.SESSION_REVOKED, accounts.one(id).login(), by));
        sessions.end(id);
    }

    /** One's own, where somebody left it open. @param own number of the session that stays; @return how many ended */
    @Transactional
    public int endOwnElsewhere(SignedIn who, String own) {
        int ended = sessions.endOthers(who.account(), own);
        audit.record(AuditEntry.of(AuditAction.SESSION_REVOKED, who.login(), who.actor()).with("others", ended));
        return ended;
    }

    private AccountMapper.Row others(long id, SignedIn by) {
        if (by.account() == id) {
            throw Refusal.conflict(AccountRefusal.OWN_ACCOUNT, "account " + id);
        }
        return mapper.lock(id).orElseThrow(() -> Refusal.notFound(AccountRefusal.NO_ACCOUNT, "account " + id, id));
    }

    /** @param administrators locked before the account itself: two who withdraw each other's role would otherwise wait for one another */
    private static void refuseLast(long id, List<Long> administrators) {
        if (administrators.equals(List.of(id))) {
            throw Refusal.conflict(AccountRefusal.LAST_ADMINISTRATOR, "account " + id);
        }
    }
}
