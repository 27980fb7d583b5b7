package org.plumbline.service.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The endpoint's answer holds a secret and is kept nowhere: whoever sends the request again is told that it was carried out, and no more. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SaidOnce { }
