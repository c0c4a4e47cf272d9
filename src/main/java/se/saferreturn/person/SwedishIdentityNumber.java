package se.saferreturn.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.PastedText;

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
        /**
         * Of a person who is not registered as living in Sweden: the day of birth has 60 added to it. Day and month may be
         * 0, when they are not known.
         */
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

        public String words() {
            return words;
        }
    }

    /** With or without century and sign; + instead of - says that the person has turned 100. */
    private static final Pattern FORM = Pattern.compile("(18|19|20)?([0-9]{2})([0-9]{2})([0-9]{2})([-+])?([0-9]{4})");

    private static final int ADDED_TO_THE_DAY = 60;
    private static final int OF_A_YEAR = 4;
    private static final int OF_A_MONTH = 6;
    private static final int OF_A_DAY = 8;
    private static final int CENTURY = 100;

    /**
     * Reads a number as people write and paste it.
     *
     * @param today nobody is born later
     * @return empty if the date is none, the check digit is wrong or it has another form
     */
    public static Optional<SwedishIdentityNumber> read(String typed, LocalDate today) {
        Matcher parts = FORM.matcher(PastedText.number(typed));
        if (!parts.matches()) {
            return Optional.empty();
        }
        int dayInNumber = Integer.parseInt(parts.group(4));
        Kind kind = dayInNumber >= ADDED_TO_THE_DAY ? Kind.SAMORDNINGSNUMMER : Kind.PERSONNUMMER;
        String ofTheCentury = parts.group(2) + parts.group(3) + parts.group(4) + parts.group(6);
        if (!hasRightCheckDigit(ofTheCentury)) {
            return Optional.empty();
        }
        if (parts.group(1) != null) {
            return known(parts.group(1) + ofTheCentury, kind, today);
        }
        // without a century the latest one that is possible is meant, and the one before it after a +
        boolean turned100 = "+".equals(parts.group(5));
        for (int century = today.getYear() / CENTURY; century >= 18; century--) {
            Optional<SwedishIdentityNumber> number = known(century + ofTheCentury, kind, today)
                    .filter(born -> !turned100 || born.birthYear() <= today.getYear() - CENTURY);
            if (number.isPresent()) {
                return number;
            }
        }
        return Optional.empty();
    }

    private static Optional<SwedishIdentityNumber> known(String digits, Kind kind, LocalDate today) {
        SwedishIdentityNumber number = new SwedishIdentityNumber(digits, kind);
        Birth birth = number.birthOrNull();
        return birth == null || birth.first().isAfter(today) ? Optional.empty() : Optional.of(number);
    }

    /** The year that the number tells; it is there in every number. */
    public int birthYear() {
        return Integer.parseInt(digits.substring(0, OF_A_YEAR));
    }

    /** The day of birth; empty when the number leaves out the day, or the month as well. */
    public Optional<LocalDate> birthDate() {
        Birth birth = birth();
        return birth.isOneDay() ? Optional.of(birth.first()) : Optional.empty();
    }

    /** The first and the last day on which the person can be born by the number. */
    public Birth birth() {
        Birth birth = birthOrNull();
        if (birth == null) {
            throw new IllegalStateException("This number was made without being read.");
        }
        return birth;
    }

    /** As it is kept and shown: twelve digits, with a hyphen before the last four. */
    public String written() {
        return digits.substring(0, OF_A_DAY) + "-" + digits.substring(OF_A_DAY);
    }

    private @Nullable Birth birthOrNull() {
        int month = Integer.parseInt(digits.substring(OF_A_YEAR, OF_A_MONTH));
        int dayInNumber = Integer.parseInt(digits.substring(OF_A_MONTH, OF_A_DAY));
        boolean coordination = kind == Kind.SAMORDNINGSNUMMER;
        int day = coordination ? dayInNumber - ADDED_TO_THE_DAY : dayInNumber;
        try {
            if (coordination && month == 0 && day <= 31) {
                Year year = Year.of(birthYear());
                return new Birth(year.atDay(1), year.atMonth(12).atEndOfMonth());
            }
            if (coordination && day == 0) {
                YearMonth known = YearMonth.of(birthYear(), month);
                return new Birth(known.atDay(1), known.atEndOfMonth());
            }
            return Birth.on(LocalDate.of(birthYear(), month, day));
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    /** The check digit is the last of ten, by the algorithm of Luhn. */
    private static boolean hasRightCheckDigit(String tenDigits) {
        int sum = 0;
        for (int i = 0; i < tenDigits.length(); i++) {
            int weighted = Character.digit(tenDigits.charAt(i), 10) * (2 - i % 2);
            sum += weighted / 10 + weighted % 10;
        }
        return sum % 10 == 0;
    }

    @Override
    public String toString() {
        return kind.words();
    }
}
