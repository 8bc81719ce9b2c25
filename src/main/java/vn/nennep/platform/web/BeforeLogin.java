package vn.nennep.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A call that anybody may make, without a login and without a session's token: it takes nothing but JSON, which no page of another site can send without
 * asking first, and it goes through the {@link Entrance}, which slows down who guesses.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface BeforeLogin {}
