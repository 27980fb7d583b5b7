package org.plumbline.service.account;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import java.time.Duration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.plumbline.service.Refusal;
import org.plumbline.service.access.Allowance;
import org.plumbline.service.access.Allowed;
import org.plumbline.service.access.Allowed.Extent;
import org.plumbline.service.access.SignedIn;
import org.plumbline.service.http.ApiController;
import org.plumbline.service.http.Given;
import org.plumbline.service.http.Turnstile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

@ApiController
@Tag(name = "session")
class SessionController {

    @Schema(name = "SignIn")
    record SignInRequest(@Schema(requiredMode = REQUIRED) String login, @Schema(requiredMode = REQUIRED) String password) {

        @Override
        public String toString() {
            return "SignInRequest";
        }
    }

    @Schema(name = "PasswordChange")
    record PasswordChange(@Schema(requiredMode = REQUIRED) String current, @Schema(requiredMode = REQUIRED) String password) {

        @Override
        public String toString() {
            return "PasswordChange";
        }
    }

    @Schema(name = "SetUp")
    record SetUpRequest(@Schema(requiredMode = REQUIRED) String token, @Schema(requiredMode = REQUIRED) String login, @Schema(requiredMode = REQUIRED) String name, @Schema(requiredMode = REQUIRED) String password) {

        @Override
        public String toString() {
            return "SetUpRequest";
        }
    }

    /** @param ended how many there were */
    @Schema(name = "EndedSessions")
    record EndedSessions(int ended) { }

    /** A body without contents. */
    @Schema(name = "Empty")
    record Empty() { }

    private static final int HASHED_AT_ONCE = 4;
    private static final int WAITING = 100;

    private final SignIn signIn;
    private final ChoosePassword choose;
    private final ChangeAccount change;
    private final SetUp setUp;
    private final SessionViews views;
    private final AccountInSession sessions;
    private final AccessSettings settings;
    private final Allowance allowance = new Allowance();
    private final Turnstile hashing = new Turnstile(HASHED_AT_ONCE, WAITING, Duration.ofSeconds(10));

    SessionController(SignIn signIn, ChoosePassword choose, ChangeAccount change, SetUp setUp, SessionViews views, AccountInSession sessions, AccessSettings settings) {
        this.signIn = signIn;
        this.choose = choose;
        this.change = change;
        this.setUp = setUp;
        this.views = views;
        this.sessions = sessions;
        this.settings = settings;
    }

    @GetMapping("/api/session")
    @Allowed(extent = Extent.OPEN)
    @Operation(summary = "Who is signed in, if anybody; sets the cookie XSRF-TOKEN, whose value every write sends as header X-XSRF-TOKEN")
    SessionViews.SessionView session() {
        return views.now();
    }

    @PostMapping(path = "/api/session", consumes = "application/json")
    @Allowed(extent = Extent.OPEN)
    @Operation(summary = "Signs in; a wrong name or password, a disabled account and one that has to wait are all told alike")
    SessionViews.SessionView signIn(@RequestBody SignInRequest given, HttpServletRequest request) throws Exception {
        allowance.take(request.getRemoteAddr(), settings.attempts());
        String login = Given.field("login", given.login());
        String password = Given.field("password", given.password());
        SignedIn who = hashing.pass(() -> signIn.withPassword(login, password, request.getRemoteAddr()));
        sessions.begin(who, request);
        return views.now();
    }

    @PostMapping(path = "/api/session/ending", consumes = "application/json")
    @Allowed(extent = Extent.SIGNED_IN, whilePasswordIsOnce = true)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Signs out. Send an empty object")
    void signOut(@RequestBody(required = false) Empty nothing, SignedIn who, HttpServletRequest request) {
        signIn.out(who);
        sessions.end(request);
    }

    @PostMapping(path = "/api/session/others/ending", consumes = "application/json")
    @Allowed(extent = Extent.SIGNED_IN)
    @Operation(summary = "Signs one's own account out everywhere else. Send an empty object")
    EndedSessions endOtherSessions(@RequestBody(required = false) Empty nothing, SignedIn who, HttpServletRequest request) {
        HttpSession own = request.getSession(false);
        return new EndedSessions(change.endOwnElsewhere(who, own == null ? "" : own.getId()));
    }

    @PostMapping(path = "/api/session/password", consumes = "application/json")
    @Allowed(extent = Extent.SIGNED_IN, whilePasswordIsOnce = true)
    @Operation(summary = "Chooses another password; elsewhere the account is signed out")
    SessionViews.SessionView choosePassword(@RequestBody PasswordChange given, SignedIn who, HttpServletRequest request) throws Exception {
        allowance.take(request.getRemoteAddr(), settings.attempts());
        String current = Given.field("current", given.current());
        String password = Given.field("password", given.password());
        hashing.pass(() -> {
            choose.choose(who, current, password);
            return null;
        });
        sessions.begin(signIn.known(who.account(), who.from()).orElseThrow(() -> Refusal.notSignedIn(AccountRefusal.SIGN_IN_FAILED)), request);
        return views.now();
    }

    @PostMapping(path = "/api/set-up", consumes = "application/json")
    @Allowed(extent = Extent.OPEN)
    @Operation(summary = "Makes the first administrator, with the token that the service showed when it started without accounts")
    SessionViews.SessionView setUp(@RequestBody SetUpRequest given, HttpServletRequest request) throws Exception {
        allowance.take(request.getRemoteAddr(), settings.attempts());
        Account first = hashing.pass(() -> setUp.perform(Given.field("token", given.token()), Given.field("login", given.login()), Given.field("name", given.name()),
                Given.field("password", given.password()), request.getRemoteAddr()));
        sessions.begin(signIn.known(first.id(), request.getRemoteAddr()).orElseThrow(() -> Refusal.notSignedIn(AccountRefusal.SIGN_IN_FAILED)), request);
        return views.now();
    }
}
