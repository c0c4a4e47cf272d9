package se.saferreturn.referral;

/** Keys of what a referral tells, and of what its coordinators compare it with. */
public final class ReferralFields {

    public static final String REFERRER_TYPE = "referrerType";
    public static final String REFERRER_OTHER = "referrerOther";
    public static final String REFERRER_AUTHORITY = "referrerAuthority";
    public static final String REFERRER_NAME = "referrerName";
    public static final String REFERRER_PHONE = "referrerPhone";
    public static final String REFERRER_EMAIL = "referrerEmail";
    public static final String URGENCY_NOTE = "urgencyNote";
    public static final String WHAT_HAPPENED = "whatHappened";
    public static final String WISHES_TO_RETURN = "wishesToReturn";
    public static final String EXPLOITATION_FORMS = "exploitationForms";
    public static final String POSSIBLE_MATCHES = "possibleMatches";
    public static final String MATCH_CASE_NUMBER = "matchCaseNumber";
    public static final String MATCH_REGION = "matchRegion";
    public static final String MATCH_GROUNDS = "matchGrounds";
    public static final String JOIN_CASE_NUMBER = "joinCaseNumber";
    public static final String JOINED_REFERRAL_NUMBER = "joinedReferralNumber";
    public static final String OTHER_CASE_NUMBER = "otherCaseNumber";
    public static final String OTHER_CASE_OF_PERSON = "otherCaseOfPerson";

    private ReferralFields() {}
}
