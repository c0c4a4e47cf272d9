package se.saferreturn.form;

import dev.personnummer.Personnummer;
import dev.personnummer.PersonnummerException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Swedish identity number with its century and a right check digit. Printing it prints nothing of it.
 *
 * @param digits twelve digits, with the century and without a sign
 * @param kind which of the two it is
 */
public record SwedishIdentityNumber(String digits, Kind kind) {

    /** The two kinds, by the codes of the field {@code identityNumberKind}. */
    public enum Kind {
        PERSONNUMMER("personnummer", "personal identity number (personnummer)"),
        /** Of a person who is not registered as living in Sweden: the day of birth has 60 added to it. */
        SAMORDNINGSNUMMER("samordningsnummer", "coordination number (samordningsnummer)");

        private final String code;
        private final String words;

        Kind(String code, String words) {
            this.code = code;
            this.words = words;
        }

        public String code() {
            return code;
        }

        String words() {
            return words;
        }
    }

    /** With or without century and sign; + instead of - says that the person has turned 100. */
    private static final Pattern FORM = Pattern.compile("(18|19|20)?[0-9]{6}[-+]?[0-9]{4}");

    private static final int ADDED_TO_THE_DAY = 60;

    /**
     * Reads a number as people write it.
     *
     * @param today nobody is born later
     * @return empty if the date is none, the check digit is wrong or it has another form
     */
    public static Optional<SwedishIdentityNumber> read(String typed, LocalDate today) {
        String number = typed.strip();
        if (!FORM.matcher(number).matches()) {
            return Optional.empty();
        }
        try {
            Personnummer parsed = Personnummer.parse(number);
            if (parsed.getDate().toLocalDate().isAfter(today)) {
                return Optional.empty();
            }
            Kind kind =
                    Integer.parseInt(parsed.getDay()) > ADDED_TO_THE_DAY ? Kind.SAMORDNINGSNUMMER : Kind.PERSONNUMMER;
            String digits = parsed.getFullYear() + parsed.getMonth() + parsed.getDay() + parsed.getNumbers();
            return Optional.of(new SwedishIdentityNumber(digits, kind));
        } catch (PersonnummerException invalid) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return kind.words();
    }
}
