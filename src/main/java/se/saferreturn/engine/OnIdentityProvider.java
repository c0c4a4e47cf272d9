package se.saferreturn.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** For what is there unless the demo's own users are asked for. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(
        prefix = "safer-return.access",
        name = "users",
        havingValue = "identity-provider",
        matchIfMissing = true)
public @interface OnIdentityProvider {}
