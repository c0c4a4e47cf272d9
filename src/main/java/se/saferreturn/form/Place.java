package se.saferreturn.form;

import java.util.regex.Pattern;

/** Where in a form something is: for programs ({@code legs[1].from}) and for people ("Legs, row 2, From"). */
record Place(String key, String label) {

    static final Place FORM = new Place("", "");

    private static final int LONGEST_UNKNOWN_KEY = 60;
    private static final Pattern NOT_OF_A_KEY = Pattern.compile("[^A-Za-z0-9_.-]");

    Place field(String fieldKey, String fieldLabel) {
        return new Place(
                key.isEmpty() ? fieldKey : key + "." + fieldKey,
                label.isEmpty() ? fieldLabel : label + ", " + fieldLabel);
    }

    Place row(int index) {
        return new Place(key + "[" + index + "]", label + ", row " + (index + 1));
    }

    /** The key comes from the sender, so it is cut and cleaned before it is shown to anyone. */
    Place unknown(String submittedKey) {
        String cut = submittedKey.substring(0, Math.min(submittedKey.length(), LONGEST_UNKNOWN_KEY));
        String clean = NOT_OF_A_KEY.matcher(cut).replaceAll("?");
        return field(clean, clean.isEmpty() ? "(no name)" : clean);
    }
}
