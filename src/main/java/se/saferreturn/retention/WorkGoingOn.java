package se.saferreturn.retention;

import java.util.Set;
import se.saferreturn.casefile.CaseNumber;

/** What is still being worked on. */
public interface WorkGoingOn {

    /** Whether anything but the decision on its retention goes on in a file. */
    boolean in(CaseNumber caseNumber);

    /** The data requests that are not finished. */
    Set<CaseNumber> openDataRequests();
}
