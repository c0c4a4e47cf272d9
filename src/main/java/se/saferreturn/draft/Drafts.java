package se.saferreturn.draft;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.CaseNumber;

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
    Optional<Instant> keep(String person, OpenForm form, Map<String, @Nullable Object> answers, Instant opened);

    /** Destroys the draft, and keeps away what was typed before now and arrives late. */
    void end(String person, DraftPlace place);

    /** The person's drafts of this start form that were set aside, the latest first. */
    List<DraftAside> aside(String person, DraftPlace place);

    /**
     * Sets the draft of a start form aside, so that another can be begun; nothing happens without one. What was typed before
     * now and arrives late is kept away from the new one.
     *
     * @throws TooManyDraftsException as many as may be are set aside already
     */
    void setAside(String person, DraftPlace place);

    /** Goes on with a draft that was set aside; one that was begun meanwhile is set aside in turn. False if it is gone. */
    boolean takeBack(String person, DraftPlace place, UUID id);

    /** The task is done, or others' now: destroys everybody's drafts. */
    void endTask(String taskId);

    /**
     * The case has taken the task away, and nobody has sent its form: everybody's drafts are left to those who have them,
     * for as long as drafts are kept.
     */
    void leaveTask(String taskId);

    /** What is left to the person in the case, the latest first. */
    List<LeftDraft> left(String person, CaseNumber caseNumber);

    /** What was typed into one of those; empty if it is gone. */
    Optional<Draft> findLeft(String person, CaseNumber caseNumber, UUID id);

    /** Destroys what was left. */
    void discardLeft(String person, CaseNumber caseNumber, UUID id);

    /**
     * Goes on, in this task, with the latest that is left to the person of the same form and part of the case. Nothing happens
     * if there is none, or if they have begun the task's own form or discarded its draft.
     */
    void takeUpLeft(String person, OpenForm form);

    /**
     * The task is somebody's now: the latest draft that another has left in it is theirs, unless they have one of their
     * own. Others stay with those who wrote them.
     */
    void handTaskTo(String person, String taskId);
}
