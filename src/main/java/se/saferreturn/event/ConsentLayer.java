package se.saferreturn.event;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;

/** The parts of the consent, each of which can be withdrawn on its own. */
public enum ConsentLayer {
    SUPPORT("support", "consentSupport", "Support by the programme"),
    IOM("iom", "consentIom", "Sharing with IOM"),
    MISSION("mission", "consentMission", "Sharing with the mission in the country of return"),
    AUTHORITIES("authorities", "consentAuthorities", "Sharing with authorities"),
    POLICE_SWEDEN("policeSweden", "consentPoliceSweden", "Contact with the police in Sweden"),
    POLICE_HOME("policeHome", "consentPoliceHome", "Contact with the police at home"),
    CONTACT_AFTER_RETURN("contactAfterReturn", "consentContactAfterReturn", "Contact after the return"),
    STATISTICS("statistics", "consentStatistics", "Use in statistics and research");

    private final String code;
    private final String fact;
    private final String words;

    ConsentLayer(String code, String fact, String words) {
        this.code = code;
        this.fact = fact;
        this.words = words;
    }

    /** The code in forms. */
    public String code() {
        return code;
    }

    /** The name of the routing fact, which is the key in forms as well. */
    public String fact() {
        return fact;
    }

    /** The key of the day on which it was withdrawn. */
    public String withdrawnOn() {
        return fact + "WithdrawnOn";
    }

    /** As people call it. */
    public String words() {
        return words;
    }

    /** What the case file says once this part is withdrawn. */
    public Map<String, Object> withdrawn(LocalDate day) {
        return Map.of(fact, false, withdrawnOn(), day.toString());
    }

    /**
     * Finds a part by its code in the form.
     *
     * @throws IllegalArgumentException there is no such part
     */
    public static ConsentLayer ofCode(String code) {
        return Arrays.stream(values())
                .filter(layer -> layer.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no part of the consent named " + code + "."));
    }
}
