package org.plumbline.service.account;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.plumbline.scoring.finding.Text;
import org.plumbline.service.Actor;
import org.plumbline.service.Refusal;
import org.plumbline.service.access.Allowed;
import org.plumbline.service.access.Allowed.Extent;
import org.plumbline.service.access.Role;
import org.plumbline.service.access.SignedIn;
import org.plumbline.service.http.ApiController;
import org.plumbline.service.http.Given;
import org.plumbline.service.http.Page;
import org.plumbline.service.http.Slice;
import org.plumbline.service.idempotency.SaidOnce;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

@ApiController
@Tag(name = "account")
class AccountController {

    @Schema(name = "HeldRole")
    record HeldRole(long id, @Schema(requiredMode = REQUIRED) Role role, @Schema(requiredMode = REQUIRED) Text roleName, @Schema(description = "code of the unit below which it holds; absent: everywhere",
            requiredMode = Schema.RequiredMode.NOT_REQUIRED) String unit, @Schema(requiredMode = REQUIRED) Instant grantedAt, @Schema(requiredMode = REQUIRED) String grantedBy) { }

    /** @param lockedUntil absent: not locked; sessions how often it is signed in at the moment, in a list 0 */
    @Schema(name = "Account")
    record AccountView(long id, @Schema(requiredMode = REQUIRED) String login, @Schema(requiredMode = REQUIRED) String name,
            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) String assessee, boolean hasPassword, boolean passwordIsOnce,
            @Schema(requiredMode = REQUIRED) Account.State state, boolean isDemo, int failures,
            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) Instant lockedUntil, @Schema(requiredMode = REQUIRED) Instant createdAt,
            @Schema(requiredMode = REQUIRED) String createdBy, List<HeldRole> roles,
            @Schema(description = "how often it is signed in; not told in lists", requiredMode = Schema.RequiredMode.NOT_REQUIRED) Integer sessions) {

        static AccountView of(Account it, Integer sessions) {
            return new AccountView(it.id(), it.login(), it.name(), it.assessee(), it.hasPassword(), it.passwordIsOnce(), it.state(), it.isDemo(), it.failures(),
                    it.lockedUntil(), it.createdAt(), it.createdBy(),
                    it.roles().stream().map(held -> new HeldRole(held.id(), held.role(), held.role().words(), held.unit(), held.grantedAt(), held.grantedBy())).toList(), sessions);
        }
    }

    /** @param password good for once, told here and never again */
    @Schema(name = "AccountWithPassword")
    record AccountWithPassword(@Schema(requiredMode = REQUIRED) AccountView account, @Schema(requiredMode = REQUIRED) String password) { }

    @Schema(name = "RoleRequest")
    record RoleRequest(@Schema(requiredMode = REQUIRED, description = "POLICY_EDITOR, POLICY_APPROVER, RUN_OPERATOR, UNIT_CLERK, INSPECTOR, LEADER, OFFICER, AUDITOR or ADMINISTRATOR") String role,
            @Schema(description = "code of a unit; absent: everywhere", requiredMode = Schema.RequiredMode.NOT_REQUIRED) String unit) {

        NewAccount.Grant grant() {
            Given.field("role", role);
            Role known = Arrays.stream(Role.values()).filter(each -> each.name().equals(role)).findFirst().orElseThrow(() -> Refusal.wrongInput(AccountRefusal.BAD_ROLE, "role",
                    role, Role.all()));
            return new NewAccount.Grant(known, unit == null || unit.isBlank() ? null : unit.strip());
        }
    }

    @Schema(name = "AccountRequest")
    record AccountRequest(@Schema(requiredMode = REQUIRED) String login, @Schema(requiredMode = REQUIRED) String name, @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) String assessee, List<RoleRequest> roles) { }

    @Schema(name = "AccountState")
    record StateRequest(@Schema(requiredMode = REQUIRED) Account.State state) { }

    private final Accounts accounts;
    private final ChangeAccount change;
    private final Sessions sessions;

    AccountController(Accounts accounts, ChangeAccount change, Sessions sessions) {
        this.accounts = accounts;
        this.change = change;
        this.sessions = sessions;
    }

    @GetMapping("/api/accounts")
    @Allowed(value = {Role.ADMINISTRATOR, Role.AUDITOR}, extent = Extent.WHOLE)
    @Operation(summary = "The accounts, by login name; search takes part of a login or name, or a police number")
    Page<AccountView> accounts(@RequestParam(required = false) String search, @RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) String cursor) {
        Slice slice = Slice.of(limit, cursor, 1);
        return Page.of(accounts.page(search, slice.text(0, ""), slice.rows()), slice, it -> List.of(it.login()), it -> AccountView.of(it, null));
    }

    @GetMapping("/api/accounts/{id}")
    @Allowed(value = {Role.ADMINISTRATOR, Role.AUDITOR}, extent = Extent.WHOLE)
    @Operation(summary = "One account with its roles and how often it is signed in at the moment")
    AccountView account(@PathVariable long id) {
        return view(accounts.one(id));
    }

    private AccountView view(Account account) {
        return AccountView.of(account, sessions.count(account.id()));
    }

    @PostMapping(path = "/api/accounts", consumes = "application/json")
    @SaidOnce
    @Allowed(value = Role.ADMINISTRATOR, extent = Extent.WHOLE)
    @Operation(summary = "Makes an account; the password in the answer is good for once and told nowhere else")
    @ApiResponse(responseCode = "201", description = "made")
    ResponseEntity<AccountWithPassword> createAccount(@RequestBody AccountRequest request, Actor actor) {
        Accounts.Created created = accounts.create(new NewAccount(Given.field("login", request.login()), Given.field("name", request.name()), request.assessee(),
                Given.value("roles", request.roles()).stream().map(RoleRequest::grant).toList()), actor);
        return ResponseEntity.created(URI.create("/api/accounts/" + created.account().id())).body(new AccountWithPassword(view(created.account()), created.password()));
    }

    @PostMapping(path = "/api/accounts/{id}/roles", consumes = "application/json")
    @Allowed(value = Role.ADMINISTRATOR, extent = Extent.WHOLE)
    @Operation(summary = "Gives another's account a role")
    AccountView grantRole(@PathVariable long id, @RequestBody RoleRequest request, SignedIn who) {
        return view(change.grant(id, request.grant(), who));
    }

    @PostMapping(path = "/api/accounts/{id}/roles/{grant}/withdrawal", consumes = "application/json")
    @Allowed(value = Role.ADMINISTRATOR, extent = Extent.WHOLE)
    @Operation(summary = "Takes a role from another's account. Send an empty object")
    AccountView withdrawRole(@PathVariable long id, @PathVariable long grant, @RequestBody(required = false) SessionController.Empty nothing, SignedIn who) {
        return view(change.withdraw(id, grant, who));
    }

    @PostMapping(path = "/api/accounts/{id}/state", consumes = "application/json")
    @Allowed(value = Role.ADMINISTRATOR, extent = Extent.WHOLE)
    @Operation(summary = "Disables another's account, or activates and unlocks it")
    AccountView setAccountState(@PathVariable long id, @RequestBody StateRequest request, SignedIn who) {
        return view(change.setState(id, Given.value("state", request.state()), who));
    }

    @PostMapping(path = "/api/accounts/{id}/password", consumes = "application/json")
    @SaidOnce
    @Allowed(value = Role.ADMINISTRATOR, extent = Extent.WHOLE)
    @Operation(summary = "Gives another's account a password that is good for once, told here only. Send an empty object")
    AccountWithPassword resetPassword(@PathVariable long id, @RequestBody(required = false) SessionController.Empty nothing, SignedIn who) {
        Accounts.Created reset = change.resetPassword(id, who);
        return new AccountWithPassword(view(reset.account()), reset.password());
    }

    @PostMapping(path = "/api/accounts/{id}/sessions/ending", consumes = "application/json")
    @Allowed(value = Role.ADMINISTRATOR, extent = Extent.WHOLE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Signs an account out everywhere. Send an empty object")
    void endSessions(@PathVariable long id, @RequestBody(required = false) SessionController.Empty nothing, Actor actor) {
        change.endSessions(id, actor);
    }
}
