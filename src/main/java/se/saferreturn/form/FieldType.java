package se.saferreturn.form;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The components of a Camunda Form that take an answer; the names are those of the form's JSON, in capitals. */
public enum FieldType {
    TEXTFIELD,
    TEXTAREA,
    NUMBER,
    DATETIME,
    CHECKBOX,
    CHECKLIST,
    RADIO,
    SELECT,
    TAGLIST,
    /** A group with a path: its answers are one object. */
    GROUP,
    /** A list whose rows have the same fields. */
    DYNAMICLIST;

    static Optional<FieldType> of(String componentType) {
        return Arrays.stream(values())
                .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(componentType))
                .findFirst();
    }
}
