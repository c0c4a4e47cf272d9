package se.saferreturn.draft;

/**
 * Which form a draft is of.
 *
 * @param id of the form
 * @param version in which it was open
 * @param part of the case that its task is about; empty for the case as a whole
 */
public record BegunForm(String id, int version, String part) {

    /** Whether what was typed into the other means the same in this one, whatever their versions. */
    public boolean isLike(BegunForm other) {
        return id.equals(other.id()) && part.equals(other.part());
    }
}
