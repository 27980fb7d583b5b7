/** Accounts: who may sign in, with which roles; signing in and out, passwords, sessions, the first administrator. */
package org.plumbline.service.account;
