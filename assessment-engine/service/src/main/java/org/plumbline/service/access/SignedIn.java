package org.plumbline.service.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.plumbline.service.Actor;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who asks.
 *
 * @param account        number of the account
 * @param assessee       police number of the officer whose own result it opens; null: none
 * @param passwordIsOnce whether nothing may be done before another password is chosen
 * @param from           network address
 */
public record SignedIn(long account, String login, String name, String assessee, boolean passwordIsOnce, List<Grant> grants, String from) implements AuthenticatedPrincipal {

    /** A role, and the unit below which it is held; null: everywhere. */
    public record Grant(Role role, String unit) { }

    @Override
    public String getName() {
        return login;
    }

    /** Empty: nobody is signed in. */
    public static Optional<SignedIn> current() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof SignedIn who ? Optional.of(who) : Optional.empty();
    }

    public Actor actor() {
        return new Actor(login, from);
    }

    /** The same who came without a password, so that there is none to be chosen first. */
    public SignedIn withoutPassword() {
        return new SignedIn(account, login, name, assessee, false, grants, from);
    }

    public Set<Role> roles() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        grants.forEach(grant -> roles.add(grant.role()));
        return roles;
    }

    public boolean hasOneOf(Collection<Role> roles) {
        return grants.stream().anyMatch(grant -> roles.contains(grant.role()));
    }

    /** Where the roles are held, together. */
    public DataScope scope(Collection<Role> roles) {
        Set<String> units = new HashSet<>();
        for (Grant grant : grants) {
            if (roles.contains(grant.role())) {
                if (grant.unit() == null) {
                    return DataScope.EVERYWHERE;
                }
                units.add(grant.unit());
            }
        }
        return new DataScope(false, units);
    }
}
