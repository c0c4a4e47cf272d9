package se.saferreturn.draft.store;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How drafts are kept.
 *
 * @param keptFor since they were last saved
 * @param longest of one draft
 */
@Validated
@ConfigurationProperties("safer-return.drafts")
record DraftSettings(@NotNull Duration keptFor, @NotNull DataSize longest) {}
