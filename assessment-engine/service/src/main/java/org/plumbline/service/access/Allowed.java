package org.plumbline.service.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who may use an endpoint. One without it is refused to everybody, and a test fails. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

    /** One of these roles. */
    Role[] value() default {};

    Extent extent();

    /** Also for whoever has yet to choose a password. */
    boolean whilePasswordIsOnce() default false;

    /** Of whom an endpoint tells. */
    enum Extent {
        /** Needs no account: signing in, setting up. */ OPEN,
        /** Anybody who is signed in, whatever the role; nothing about other people. */ SIGNED_IN,
        /** Tells nothing about people: the role is enough, wherever it is held. */ NO_PEOPLE,
        /** Tells of everybody at once: the role must be held everywhere. */ WHOLE,
        /** Tells of those within the scope in which the role is held; the endpoint takes a {@link DataScope}. */ SCOPED,
        /** Tells an officer of that officer. */ OWN
    }
}
