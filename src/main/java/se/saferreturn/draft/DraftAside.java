package se.saferreturn.draft;

import java.time.Instant;
import java.util.UUID;

/** A draft of a first form that was set aside when another one was begun. */
public record DraftAside(UUID id, Instant savedAt) {}
