package org.plumbline.service.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.plumbline.service.Actor;
import org.plumbline.service.Refusal;
import org.plumbline.service.Written;
import org.plumbline.service.access.Role;
import org.plumbline.service.audit.AuditAction;
import org.plumbline.service.audit.AuditEntry;
import org.plumbline.service.audit.AuditTrail;
import org.plumbline.service.organisation.Organisation;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which accounts there are, and how one begins. */
@Service
public class Accounts {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");
    private static final int LONGEST_NAME = 200;

    private final AccountMapper mapper;
    private final Passwords passwords;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final Clock clock;

    Accounts(AccountMapper mapper, Passwords passwords, Organisation organisation, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
        this.passwords = passwords;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new account. @param password good for once; told to whoever made the account, and kept nowhere */
    public record Created(Account account, String password) { }

    /** By login name, from the one after on. @param search part of login name or name, or the police number; null: all */
    @Transactional(readOnly = true)
    public List<Account> page(String search, String after, int limit) {
        List<AccountMapper.Row> rows = mapper.page(search == null || search.isBlank() ? null : search.strip(), after, limit);
        Map<Long, List<Account.Held>> roles = rows.isEmpty() ? Map.of()
                : mapper.rolesOf(rows.stream().map(AccountMapper.Row::id).toList()).stream().collect(Collectors.groupingBy(Account.Held::account));
        return rows.stream().map(row -> row.with(roles.getOrDefault(row.id(), List.of()))).toList();
    }

    /** @throws Refusal if there is none */
    @Transactional(readOnly = true)
    public Account one(long id) {
        return mapper.byId(id).map(row -> row.with(mapper.roles(id))).orElseThrow(() -> Refusal.notFound(AccountRefusal.NO_ACCOUNT, "account " + id, id));
    }

    /** Whether nobody can sign in yet. */
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return !mapper.hasAny();
    }

    @Transactional(readOnly = true)
    public boolean hasDemo() {
        return mapper.hasDemo();
    }

    /** With a password that is good for once. @throws Refusal if something about it is wrong or taken */
    @Transactional
    public Created create(NewAccount wanted, Actor by) {
        String password = passwords.once();
        return new Created(insert(wanted, password, true, false, by), password);
    }

    /** Of the demonstration: flagged, and with a password that lasts. */
    @Transactional
    public Created createForDemo(NewAccount wanted, Actor by) {
        String password = passwords.once();
        return new Created(insert(wanted, password, false, true, by), password);
    }

    Account insert(NewAccount wanted, String password, boolean isOnce, boolean isDemo, Actor by) {
        NewAccount account = checked(wanted);
        long id = store(account, passwords.hash(password), isOnce, isDemo, by);
        audit.record(AuditEntry.of(AuditAction.ACCOUNT_CREATED, account.login(), by).with("name", account.name()).with("assessee", account.assessee())
                .with("roles", told(account.roles())));
        return one(id);
    }

    private long store(NewAccount account, String hash, boolean isOnce, boolean isDemo, Actor by) {
        try {
            mapper.insert(account, hash, isOnce, isDemo, clock.instant(), by.name());
        } catch (DuplicateKeyException taken) {
            throw mapper.byLogin(account.login()).isPresent() ? Refusal.conflict(AccountRefusal.LOGIN_TAKEN, "login", account.login())
                    : Refusal.conflict(AccountRefusal.NUMBER_TAKEN, "assessee", account.assessee());
        }
        long id = mapper.byLogin(account.login()).orElseThrow().id();
        account.roles().forEach(grant -> mapper.grant(id, grant.role(), grant.unit(), clock.instant(), by.name()));
        return id;
    }

    /** An account of a list that was found good, with its password kept safe already: that takes too long for a transaction. */
    record Hashed(NewAccount account, String hash) { }

    /**
     * All of a list, with one audit entry.
     *
     * @param list    checksum of its file
     * @param refused is told of those that cannot be made, because another made one of the same name or number meanwhile
     * @return by login the numbers of those that were made
     */
    @Transactional
    Map<String, Long> createAll(List<Hashed> those, String list, Actor by, BiConsumer<NewAccount, Refusal> refused) {
        Map<String, Long> made = new LinkedHashMap<>();
        List<String> told = new ArrayList<>();
        for (Hashed each : those) {
            try {
                made.put(each.account().login(), store(each.account(), each.hash(), true, false, by));
                told.add(each.account().login() + ": " + told(each.account().roles()));
            } catch (Refusal taken) {
                refused.accept(each.account(), taken);
            }
        }
        if (!made.isEmpty()) {
            audit.record(AuditEntry.of(AuditAction.ACCOUNTS_IMPORTED, list, by).with("count", made.size()).with("accounts", String.join("; ", told)));
        }
        return made;
    }

    /** Whether a name can be a login as it stands, but for capital letters. */
    static boolean isLogin(String name) {
        return name.chars().allMatch(c -> c < 0x80) && LOGIN.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    /** As it would be made. @throws Refusal if something about it is wrong or taken */
    @Transactional(readOnly = true)
    NewAccount checked(NewAccount wanted) {
        String login = wanted.login().strip().toLowerCase(Locale.ROOT);
        if (!LOGIN.matcher(login).matches()) {
            throw Refusal.wrongInput(AccountRefusal.BAD_LOGIN, "login", wanted.login());
        }
        String name = Written.of("name", wanted.name()).strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.codePoints().anyMatch(each -> Character.isISOControl(each) || Character.getType(each) == Character.FORMAT)) {
            throw Refusal.wrongInput(AccountRefusal.BAD_NAME, "name");
        }
        if (mapper.byLogin(login).isPresent()) {
            throw Refusal.conflict(AccountRefusal.LOGIN_TAKEN, "login", login);
        }
        String assessee = wanted.assessee() == null || wanted.assessee().isBlank() ? null : wanted.assessee().strip();
        if (assessee != null && !organisation.hasPerson(assessee)) {
            throw Refusal.wrongInput(AccountRefusal.NO_SUCH_NUMBER, "assessee", assessee);
        }
        if (assessee != null && mapper.countOf(assessee) > 0) {
            throw Refusal.conflict(AccountRefusal.NUMBER_TAKEN, "assessee", assessee);
        }
        wanted.roles().forEach(grant -> refuseWrong(grant, assessee));
        return new NewAccount(login, name, assessee, wanted.roles().stream().distinct().toList());
    }

    private static String told(List<NewAccount.Grant> grants) {
        return grants.stream().map(Accounts::told).collect(Collectors.joining(", "));
    }

    static String told(NewAccount.Grant grant) {
        return grant.role() + (grant.unit() == null ? "" : " " + grant.unit());
    }

    /** @throws Refusal if a role cannot be held so */
    void refuseWrong(NewAccount.Grant grant, String assessee) {
        if (grant.unit() != null && !grant.role().hasScope()) {
            throw Refusal.wrongInput(AccountRefusal.NO_SCOPE, "unit", grant.role().words());
        }
        if (grant.unit() != null && !organisation.hasUnit(grant.unit())) {
            throw Refusal.wrongInput(AccountRefusal.NO_SUCH_UNIT, "unit", grant.unit());
        }
        if (grant.role() == Role.OFFICER && assessee == null) {
            throw Refusal.wrongInput(AccountRefusal.OFFICER_WITHOUT_NUMBER, "assessee");
        }
    }
}
