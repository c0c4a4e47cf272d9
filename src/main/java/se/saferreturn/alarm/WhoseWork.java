package se.saferreturn.alarm;

import java.util.Set;
import se.saferreturn.routing.Groups;

/** Whose work is overdue. It decides who is told: nobody is told of their own. */
public enum WhoseWork {
    /** The programme management is told. */
    OTHERS("others", Groups.SUPERVISORS),

    /** The log reviewers are told: they watch over the programme management already, and see no person either. */
    MANAGEMENT("management", Groups.LOG_REVIEWERS);

    private final String code;
    private final String told;

    WhoseWork(String code, String told) {
        this.code = code;
        this.told = told;
    }

    /**
     * Whose work it is.
     *
     * @param groups that the work is for, those included of which only named staff may do it; empty if it is for persons
     */
    public static WhoseWork of(Set<String> groups) {
        return groups.equals(Set.of(Groups.SUPERVISORS)) ? MANAGEMENT : OTHERS;
    }

    /** As the fact says it in the model. */
    public String code() {
        return code;
    }

    /** The group that is told. */
    public String told() {
        return told;
    }
}
