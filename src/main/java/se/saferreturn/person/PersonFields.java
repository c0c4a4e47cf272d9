package se.saferreturn.person;

/** Keys of what the forms ask of the person. */
public final class PersonFields {

    public static final String PERSON_NAME = "personName";
    public static final String OTHER_NAMES = "otherNames";
    public static final String NAME_IN_DOCUMENT = "nameInDocument";
    public static final String BIRTH_DATE = "birthDate";
    public static final String BIRTH_DATE_CERTAINTY = "birthDateCertainty";
    public static final String DOCUMENT_BIRTH_DATE = "documentBirthDate";
    public static final String IDENTITY_NUMBER = "identityNumber";
    public static final String IDENTITY_NUMBER_KIND = "identityNumberKind";

    /** What holds when dates, numbers and the box do not agree, or leave it open. */
    public static final String AGE_ASSESSED = "ageAssessed";

    /** What other referrals of the person have told, one in each row, so that none overwrites an answer of the case. */
    public static final String JOINED_REFERRALS = "joinedReferrals";

    /** Those who depend on the person and travel along, one in each row. */
    public static final String DEPENDANTS = "dependants";

    public static final String DEPENDANT_NAME = "dependantName";
    public static final String DEPENDANT_BIRTH_DATE = "dependantBirthDate";
    public static final String DEPENDANT_OTHER_CUSTODIAN = "dependantOtherCustodian";

    /** Answers about another custodian with whom a child may leave. */
    public static final String NOBODY_ELSE = "nobodyElse";

    public static final String CONSENTS = "consents";

    public static final String SEX_REGISTERED = "sexRegistered";
    public static final String CITIZENSHIPS = "citizenships";

    private PersonFields() {}
}
