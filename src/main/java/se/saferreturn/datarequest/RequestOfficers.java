package se.saferreturn.datarequest;

import java.util.Collection;
import java.util.Set;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.protection.ProtectedCases;
import se.saferreturn.protection.ProtectedIdentity;

/** Which records officers may carry out a data request: nobody alone, and no file of a protected person unasked. */
public final class RequestOfficers {

    private static final Set<String> FIRST_FORMS = Set.of("data-request", "data-request-decision");

    private final CaseFile caseFile;
    private final ProtectedCases protectedCases;
    private final ProtectedIdentity protectedIdentity;
    private final AccessLog log;

    public RequestOfficers(CaseFile caseFile, ProtectedCases protectedCases, AccessLog log) {
        this.caseFile = caseFile;
        this.protectedCases = protectedCases;
        this.log = log;
        this.protectedIdentity = new ProtectedIdentity(protectedCases);
    }

    /**
     * Makes sure that somebody else has entered the request and decided on it.
     *
     * @throws DataRequestRefusedException the officer has
     */
    public void requireSecond(CaseNumber request, String officer) {
        if (caseFile.authors(request, FIRST_FORMS, CaseFileEntry.WHOLE_CASE).contains(officer)) {
            throw new DataRequestRefusedException(
                    "You entered this request or decided on it yourself; a second person has"
                            + " to carry it out. Leave it to a colleague.");
        }
    }

    /**
     * Makes sure that those who answer for protected files have let the officer in; that one was asked for is kept in its
     * log.
     *
     * @throws DataRequestRefusedException they have not
     */
    public void requireNamed(Collection<CaseNumber> files, String officer) {
        files.stream()
                .filter(protectedIdentity::of)
                .filter(file ->
                        protectedCases.named(file).values().stream().noneMatch(staff -> staff.contains(officer)))
                .findFirst()
                .ifPresent(file -> {
                    log.record(new Access(officer, Act.REFUSED, file, "data request", Basis.NONE));
                    throw new DataRequestRefusedException(
                            "Case " + file + " has protected identity, and you are not among"
                                    + " its named staff. Ask its coordinator or a supervisor to name you for it first.");
                });
    }
}
