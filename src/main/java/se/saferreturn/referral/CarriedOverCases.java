package se.saferreturn.referral;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseNumber;

/** Opens cases that begin with what is known from another file, so that nobody is asked twice. */
public interface CarriedOverCases {

    /**
     * Opens a new case.
     *
     * @param message name of the message that the case starts with
     * @param answers what its file begins with
     * @param facts routing facts that it starts with
     */
    CaseNumber open(String message, Answers answers, Map<String, ? extends @Nullable Object> facts);
}
