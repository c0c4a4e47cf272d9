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

    public static final String SEX_REGISTERED = "sexRegistered";
    public static final String CITIZENSHIPS = "citizenships";

    private PersonFields() {}
}
