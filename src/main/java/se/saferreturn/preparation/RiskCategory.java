package se.saferreturn.preparation;

/** What the risk assessment asks about. The labels are those of its form. */
public enum RiskCategory {
    TRAFFICKERS("riskTraffickers", "Traffickers"),
    DEBT("riskDebt", "Debt"),
    FAMILY("riskFamily", "Family"),
    STATE_PROTECTION("riskStateProtection", "State protection and shelter"),
    HEALTH("riskHealth", "Health"),
    DEPENDENCE("riskDependence", "Dependence"),
    LIVELIHOOD("riskLivelihood", "Livelihood and housing"),
    STIGMA("riskStigma", "Stigma and discrimination"),
    LEGAL("riskLegal", "Legal"),
    CHILD("riskChild", "Child"),
    TIME_SINCE("riskTimeSince", "Time since the exploitation"),
    DISTANCE("riskDistance", "Distance");

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

    /** Key of the note on what the answer rests on. */
    public String noteKey() {
        return key + "Note";
    }

    public String label() {
        return label;
    }
}
