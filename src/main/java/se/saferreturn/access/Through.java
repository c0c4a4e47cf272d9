package se.saferreturn.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The door that a request comes through. The parameter is an {@link OpenedCase}, whose number stands in the address as
 * {@code number}, or a {@link PassedDoor}. Before the method begins the policy is asked; who is kept out is recorded and
 * told the same whether there is such a case or not.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Through {

    Door value();

    /** What is read, as the log calls it. Left out where the method records itself what it does. */
    String reads() default "";

    /**
     * Whether somebody whose office passes the door to any case is let in without asking how this one stands, so that a
     * case which is not there looks like one that is.
     */
    boolean whicheverCase() default false;
}
