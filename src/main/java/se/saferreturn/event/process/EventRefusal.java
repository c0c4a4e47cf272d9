package se.saferreturn.event.process;

import org.camunda.bpm.engine.BadUserRequestException;

/** An event that cannot be taken; the words stand on the form, and nothing of it is kept. */
final class EventRefusal {

    static final String CASE_NUMBER = "Case number";

    static final String EVENT_KIND = "What has happened?";

    private EventRefusal() {}

    /**
     * Names the field and what to do.
     *
     * @param field label of the field in the form
     */
    static BadUserRequestException of(String field, String words) {
        return new BadUserRequestException(field + (field.endsWith("?") ? " " : ": ") + words);
    }
}
