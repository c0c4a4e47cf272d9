package se.saferreturn.preparation;

import se.saferreturn.decision.TableColumns;
import se.saferreturn.routing.FactNames;

/** What the risk assessment asks about. The labels are those of its form. */
public enum RiskCategory {
    TRAFFICKERS(TableColumns.RISK_TRAFFICKERS, "Traffickers"),
    DEBT(TableColumns.RISK_DEBT, "Debt"),
    FAMILY("riskFamily", "Danger from the family"),
    FAMILY_THREATENED("riskFamilyThreatened", "Threat to family and children at home"),
    STATE_PROTECTION(TableColumns.RISK_STATE_PROTECTION, "Lack of state protection"),
    HEALTH_TRAVEL("riskHealthTravel", "Health on the way"),
    HEALTH_HOME("riskHealthHome", "Lack of treatment at home"),
    MENTAL_HEALTH("riskMentalHealth", "Mental health and self-harm"),
    DEPENDENCE("riskDependence", "Dependence"),
    LIVELIHOOD("riskLivelihood", "Lack of livelihood and housing"),
    STIGMA("riskStigma", "Stigma and discrimination"),
    CONFLICT("riskConflict", "Conflict and insecurity in the place"),
    AUTHORITIES("riskAuthorities", "Detention or liability by own authorities"),
    LEGAL("riskLegal", "Danger because of a criminal case"),
    CHILD(TableColumns.RISK_CHILD, "Child"),
    EARLIER_RETURN("riskEarlierReturn", "Earlier failed return or re-trafficking"),
    DIGITAL("riskDigital", "Digital exposure"),
    TIME_SINCE("riskTimeSince", "Recency of the exploitation"),
    DISTANCE("riskDistance", "Nearness to exploiters"),
    POLICE_OBJECTION(FactNames.POLICE_OBJECTION, "Do the police or a prosecutor object to the return now?"),
    MISSIONS_VIEW("riskMissionsView", "Mission’s view of this return: is it safe?"),
    PERSONS_JUDGEMENT("riskPersonsJudgement", "The person’s view of this return: is it safe?"),
    STAYING("riskStaying", "Risk of staying in Sweden"),
    /** Asked until the way and the home became two questions; old assessments have it. */
    HEALTH("riskHealth", "Health");

    private final String key;
    private final String label;

    RiskCategory(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** Key of the answer in form, table and case file. */
    public String key() {
        return key;
    }

    /** Whether it is shown only where it was answered, since it is asked no longer. */
    boolean isPast() {
        return this == HEALTH;
    }

    /** Key of the note on what the answer rests on. */
    public String noteKey() {
        return key + "Note";
    }

    public String label() {
        return label;
    }
}
