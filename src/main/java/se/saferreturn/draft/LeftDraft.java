package se.saferreturn.draft;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft whose task was taken away by the case: the form was begun and not sent.
 *
 * @param id by which its author asks for it
 * @param begunBy who typed it before the task was handed over; absent for one's own
 */
public record LeftDraft(
        UUID id, BegunForm form, Instant savedAt, @Nullable String begunBy) {}
