package org.plumbline.service.account;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.NOT_REQUIRED;
import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.swagger.v3.oas.annotations.media.Schema;

import org.plumbline.scoring.finding.Text;
import org.plumbline.service.access.Role;
import org.plumbline.service.access.SignedIn;
import org.plumbline.service.organisation.Organisation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** What a screen is told about whoever asks. */
@Component
@ConditionalOnWebApplication
class SessionViews {

    /**
     * @param unit     code of the unit below which it holds; absent: everywhere
     * @param unitName what the unit is called now; absent: everywhere, or nothing is known of the unit
     */
    @Schema(name = "SessionRole")
    record SessionRole(@Schema(requiredMode = REQUIRED) Role role, @Schema(requiredMode = REQUIRED) Text roleName, @Schema(requiredMode = NOT_REQUIRED) String unit,
            @Schema(requiredMode = NOT_REQUIRED) String unitName) { }

    /**
     * @param account  its number
     * @param assessee police number whose own result it opens; absent: none
     */
    @Schema(name = "SessionAccount")
    record SessionAccount(long account, @Schema(requiredMode = REQUIRED) String login, @Schema(requiredMode = REQUIRED) String name,
            @Schema(requiredMode = NOT_REQUIRED) String assessee, boolean passwordIsOnce, List<SessionRole> roles) { }

    /** Where else one may sign in. */
    @Schema(name = "Provider")
    record Provider(@Schema(requiredMode = REQUIRED) String name, @Schema(requiredMode = REQUIRED) String address) { }

    /**
     * @param account   absent: nobody is signed in
     * @param setUp     whether there are no accounts yet
     * @param isDemo    whether it is the demonstration with its made-up people
     */
    @Schema(name = "Session")
    record SessionView(@Schema(requiredMode = NOT_REQUIRED) SessionAccount account, boolean setUp, boolean isDemo, List<Provider> providers) { }

    private final Accounts accounts;
    private final Organisation organisation;
    private final List<Provider> providers;

    SessionViews(Accounts accounts, Organisation organisation, ObjectProvider<ClientRegistrationRepository> registrations) {
        this.accounts = accounts;
        this.organisation = organisation;
        this.providers = registrations.getIfAvailable() instanceof Iterable<?> known ? providers(known) : List.of();
    }

    private static List<Provider> providers(Iterable<?> registrations) {
        List<Provider> providers = new ArrayList<>();
        registrations.forEach(each -> {
            ClientRegistration registration = (ClientRegistration) each;
            providers.add(new Provider(registration.getClientName(), "/oauth2/authorization/" + registration.getRegistrationId()));
        });
        return providers;
    }

    /** Of whoever the request under way is from. */
    SessionView now() {
        Object who = Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication()).map(known -> known.getPrincipal()).orElse(null);
        return new SessionView(who instanceof SignedIn known ? account(known) : null, accounts.isEmpty(), accounts.hasDemo(), providers);
    }

    private SessionAccount account(SignedIn who) {
        Map<String, String> names = organisation.names(who.grants().stream().map(grant -> grant.unit()).filter(Objects::nonNull).distinct().toList());
        return new SessionAccount(who.account(), who.login(), who.name(), who.assessee(), who.passwordIsOnce(),
                who.grants().stream().map(grant -> new SessionRole(grant.role(), grant.role().words(), grant.unit(), names.get(grant.unit()))).toList());
    }
}
