/** Who may do what: the roles, what each endpoint asks for, and below which units it holds. Whose account it is, {@code account} knows. */
package org.plumbline.service.access;
