package org.plumbline.service.account;

import java.util.List;

import org.plumbline.service.access.Role;

/**
 * An account that is to be.
 *
 * @param assessee police number; null: none
 */
public record NewAccount(String login, String name, String assessee, List<Grant> roles) {

    /** @param unit code; null: everywhere */
    public record Grant(Role role, String unit) { }
}
