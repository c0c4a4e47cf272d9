package se.saferreturn.protection.process;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How emergency access works.
 *
 * @param openFor how long a case stays open, such as {@code PT8H}; at most three days
 */
@Validated
@ConfigurationProperties("safer-return.emergency-access")
record EmergencySettings(
        @NotNull @DurationMin(minutes = 15) @DurationMax(days = 3)
        Duration openFor) {}
