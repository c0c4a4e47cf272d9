package se.saferreturn.form;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps drafts, one for each person and open form, encrypted and for a limited time. Only who wrote a draft
 * gets it, or who is handed the task over that it belongs to. Every call takes part in the transaction of its caller.
 */
public interface Drafts {

    /** What the person has saved, if it is not too old. */
    Optional<Draft> find(String person, DraftPlace place);

    /**
     * Saves a draft in place of an earlier one.
     *
     * @param opened when the person opened the form
     * @return when it was saved; empty if the form was sent or the draft discarded since it was opened, and nothing is kept
     * @throws DraftTooLongException it is longer than drafts may be
     */
    Optional<Instant> keep(String person, DraftPlace place, Map<String, @Nullable Object> answers, Instant opened);

    /** Destroys the draft, and keeps away what was typed before now and arrives late. */
    void end(String person, DraftPlace place);

    /** The task is done or gone: destroys everybody's drafts. */
    void endTask(String taskId);

    /**
     * The task is somebody's now: the latest draft that another has left in it is theirs, unless they have one of their
     * own. Others stay with those who wrote them.
     */
    void handTaskTo(String person, String taskId);
}
