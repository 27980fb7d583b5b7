package org.plumbline.service.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.plumbline.service.Actor;
import org.plumbline.service.Refusal;
import org.plumbline.service.access.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first administrator. Whoever starts the service sees the token; it is kept in this process only. */
@Service
public class SetUp {

    private final Accounts accounts;
    private final Passwords passwords;
    private final String token;
    private final AtomicBoolean isUsed = new AtomicBoolean();

    SetUp(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.token = passwords.once();
    }

    /** Empty where there are accounts. */
    public Optional<String> token() {
        return accounts.isEmpty() ? Optional.of(token) : Optional.empty();
    }

    /** @throws Refusal if there are accounts, the token is wrong or the password weak */
    @Transactional
    Account perform(String given, String login, String name, String password, String from) {
        if (!accounts.isEmpty()) {
            throw Refusal.conflict(AccountRefusal.NO_SET_UP, "");
        }
        if (!MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), given.strip().getBytes(StandardCharsets.UTF_8))) {
            throw Refusal.forbidden(AccountRefusal.BAD_TOKEN, "token");
        }
        passwords.refuseWeak(password, login, name, null);
        // of two who come at once one is the first
        if (!isUsed.compareAndSet(false, true)) {
            throw Refusal.conflict(AccountRefusal.NO_SET_UP, "");
        }
        try {
            return first(login, name, password, from);
        } catch (RuntimeException failed) {
            isUsed.set(false);
            throw failed;
        }
    }

    private Account first(String login, String name, String password, String from) {
        return accounts.insert(new NewAccount(login, name, null, List.of(new NewAccount.Grant(Role.ADMINISTRATOR, null))), password, false, false, new Actor(login, from));
    }
}
