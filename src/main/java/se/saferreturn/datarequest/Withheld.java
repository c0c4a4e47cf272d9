package se.saferreturn.datarequest;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a person is not handed with their own file: what is about other persons, who may be in danger themselves; and every
 * address of a person with protected identity, since the paper may fall into other hands.
 */
public final class Withheld {

    static final String OTHER_PERSON = "Withheld, since it is about another person.";
    static final String ADDRESS = "Withheld, since an address is never printed under protected identity.";

    private static final Set<String> OF_OTHERS = Set.of(
            "referrerName",
            "referrerPhone",
            "referrerEmail",
            "joinedReferrals",
            "safetyContacts",
            "familyAssessment",
            "familyAtHome",
            "familyComplicitDetails",
            "familyKnows",
            "familyMayContact",
            "familyMustNotContact",
            "familyChildrenDetails",
            "familyDependants",
            "childFamilyAssessment",
            "childCarerName",
            "childCarerRelation",
            "childHandedOverTo",
            "guardianName",
            "guardianContact",
            "escortName",
            "escortContact",
            "escortPhone",
            "emergencyContact",
            "metBy",
            "legMetBy",
            "arrivalMetBy",
            "mappingProviders",
            "mappingSources",
            "mappingMustNotContact",
            "possibleMatches",
            "matchCaseNumber",
            "matchGrounds",
            "matchRegion",
            "duplicateReason",
            "contact",
            "name",
            // who told something, or was asked; they may be in danger for it
            "reportedBy",
            "riskSources",
            "searchContacted",
            "referrerOther",
            "joinedReferrerTold",
            "dataRequesterName",
            "dataRequesterRelation",
            // who was with the person, or takes care of them
            "travellingWith",
            "familyComplicit",
            "childResponsibleBy",
            "childCarerAssessedBy",
            "receivedBy",
            "receptionBy",
            "receptionChild",
            "receptionPhone",
            "deathConfirmedBy",
            "deathTold",
            "deathNotTold",
            "deathStaffCare",
            // staff by name
            "emergencyOpenedBy",
            "escortBriefedBy",
            "escortHandedOverTo",
            "mappingAskedAgainBy",
            "mappingRemindedWhom",
            "overdueFollowedUpWith",
            "policeLiaison",
            "transferHandoverWith");

    /** Interpreters by name, beside each talk and each consent. */
    private static final Pattern INTERPRETER = Pattern.compile("[a-z][A-Za-z]+Interpreter");

    private static final Set<String> ADDRESSES = Set.of(
            "arrivedAt",
            "departedFrom",
            "onwardTo",
            "from",
            "to",
            "legs",
            "arrivalMeetingPoint",
            "safeContactDetails",
            "dataRequestContact",
            "mappingHousing",
            "mappingShelter",
            "county",
            "newCounty",
            "mappingClinic",
            "mappingServices",
            "reflectionAfterSupport",
            "documentHeldBy",
            "paymentPayee");

    private static final Pattern ADDRESS_BY_NAME =
            Pattern.compile("(?i).*(address|place|housing|accommodation|shelter|meetingpoint|town|street).*");

    private Withheld() {}

    /** Whether this is said in place of an answer. */
    static boolean isReason(String shown) {
        return shown.equals(OTHER_PERSON) || shown.equals(ADDRESS);
    }

    static boolean isOfAnotherPerson(String key) {
        return OF_OTHERS.contains(key) || INTERPRETER.matcher(key).matches();
    }

    static boolean isAddress(String key) {
        return ADDRESSES.contains(key) || ADDRESS_BY_NAME.matcher(key).matches();
    }
}
