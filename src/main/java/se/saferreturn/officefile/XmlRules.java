package se.saferreturn.officefile;

import se.saferreturn.filecleaning.DocumentRefusedException;

/** What may stand in the XML of an office file. */
interface XmlRules {

    /**
     * Looks at an element as it begins, and may change it.
     *
     * @throws DocumentRefusedException it must not be there
     */
    void element(XmlElement element);

    /**
     * Looks at the text of an element and returns what stays of it.
     *
     * @param local name of the element around it, without prefix
     * @throws DocumentRefusedException it must not be there
     */
    default String text(String local, String text) {
        return text;
    }

    /** Looks at what was collected, at an element's end. */
    default void end(String local) {}
}
