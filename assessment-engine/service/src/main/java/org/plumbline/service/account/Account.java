package org.plumbline.service.account;

import java.time.Instant;
import java.util.List;

import org.plumbline.service.access.Role;

/**
 * Who may sign in (账号).
 *
 * @param login          in small letters
 * @param assessee       police number of the officer whose own result it opens; null: none
 * @param hasPassword    false: signs in by another service, or with a certificate
 * @param passwordIsOnce given by somebody else: good for nothing but choosing another
 * @param isDemo         of the demonstration
 * @param failures       how often signing in failed since it last succeeded
 * @param lockedUntil    null: not locked
 * @param roles          those that hold
 */
public record Account(long id, String login, String name, String assessee, boolean hasPassword, boolean passwordIsOnce, State state, boolean isDemo,
        int failures, Instant lockedUntil, Instant createdAt, String createdBy, List<Held> roles) {

    public enum State { ACTIVE, DISABLED }

    /**
     * A role that an account has.
     *
     * @param id   number of the grant
     * @param unit code of the unit below which it holds; null: everywhere
     */
    public record Held(long id, long account, Role role, String unit, Instant grantedAt, String grantedBy) { }

    public boolean isActive() {
        return state == State.ACTIVE;
    }
}
