package se.saferreturn.answer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.CaseSeries;
import se.saferreturn.casefile.PastedText;
import se.saferreturn.person.PersonFields;
import se.saferreturn.person.SwedishIdentityNumber;

/**
 * A kind of text that form-js does not know, or knows too narrowly; a text field asks for it with the custom property
 * {@code check}. It is read kindly, and kept in one way.
 */
public enum TextCheck {
    NONE("") {
        @Override
        String kept(String text, Scope scope, Setting setting) {
            return text;
        }
    },

    /** The number must also be of the kind that the answer {@code identityNumberKind} names, if it names one. */
    SWEDISH_IDENTITY_NUMBER("swedishIdentityNumber") {
        @Override
        String kept(String text, Scope scope, Setting setting) throws InvalidAnswerException {
            SwedishIdentityNumber number = SwedishIdentityNumber.read(text, setting.today())
                    .orElseThrow(() ->
                            new InvalidAnswerException("is no Swedish identity number; please check every digit, or"
                                    + " leave it empty if it is not known for sure"));
            Object chosen = scope.answers().get(PersonFields.IDENTITY_NUMBER_KIND);
            boolean another = Arrays.stream(SwedishIdentityNumber.Kind.values())
                    .anyMatch(kind -> kind.code().equals(chosen) && kind != number.kind());
            if (another) {
                throw new InvalidAnswerException(
                        "is a " + number.kind().words() + "; please choose that kind, or check the digits");
            }
            return number.written();
        }
    },

    /** The number of a return case. */
    CASE_NUMBER("caseNumber") {
        @Override
        String kept(String text, Scope scope, Setting setting) throws InvalidAnswerException {
            return number(text, Set.of(CaseSeries.RETURN_CASE))
                    .orElseThrow(() -> new InvalidAnswerException(
                            "must be the number of a case, such as SR-2026-00042; it stands at the top of every form of"
                                    + " the case"));
        }
    },

    /** The number of a case, an enquiry or a data request. */
    FILE_NUMBER("fileNumber") {
        @Override
        String kept(String text, Scope scope, Setting setting) throws InvalidAnswerException {
            return number(text, Set.of(CaseSeries.values()))
                    .orElseThrow(() -> new InvalidAnswerException(
                            "must be a number such as SR-2026-00042, HE-2026-00007 or DR-2026-00003"));
        }
    },

    /** Numbers of cases and enquiries, in any number. */
    FILE_NUMBERS("fileNumbers") {
        @Override
        String kept(String text, Scope scope, Setting setting) throws InvalidAnswerException {
            Set<CaseSeries> ofPersons = Set.of(CaseSeries.RETURN_CASE, CaseSeries.HOTLINE_ENQUIRY);
            // blanks stand inside of numbers, and between them
            String pasted = BETWEEN.matcher(PastedText.number(text)).replaceAll(",");
            StringBuilder kept = new StringBuilder();
            for (String typed : pasted.split(",", -1)) {
                if (!typed.isEmpty()) {
                    kept.append(kept.isEmpty() ? "" : ", ")
                            .append(number(typed, ofPersons)
                                    .orElseThrow(
                                            () -> new InvalidAnswerException("must be numbers such as SR-2026-00012,"
                                                    + " HE-2026-00003, with commas between them")));
                }
            }
            return kept.toString();
        }
    },

    /** Of a passport or another document of travel, as it stands there. */
    DOCUMENT_NUMBER("documentNumber") {
        @Override
        String kept(String text, Scope scope, Setting setting) throws InvalidAnswerException {
            String number = BLANKS.splitAsStream(PastedText.readable(text))
                    .map(PastedText::number)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" "));
            if (!OF_DOCUMENT.matcher(number).matches()) {
                throw new InvalidAnswerException(
                        "must be the number as it stands in the document: 3 to 30 letters A to Z, digits,"
                                + " blanks, / and -");
            }
            return number;
        }
    },

    /** Of any country; without a country code of Sweden. Kept with its country code. */
    PHONE("phone") {
        @Override
        String kept(String text, Scope scope, Setting setting) throws InvalidAnswerException {
            PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
            String typed = EXTENSION.matcher(PastedText.plain(text)).replaceFirst(" ext. $1");
            try {
                // the library leaves out words around a number, and somebody has written them for a reason
                PhoneNumber number = phones.parse(typed, "SE");
                if (OF_PHONE.matcher(typed).matches() && phones.isValidNumber(number)) {
                    String kept = phones.format(number, PhoneNumberFormat.E164);
                    return number.hasExtension() ? kept + " ext. " + number.getExtension() : kept;
                }
            } catch (NumberParseException noNumber) {
                throw new InvalidAnswerException(NO_PHONE);
            }
            throw new InvalidAnswerException(NO_PHONE);
        }
    },

    EMAIL("email") {
        @Override
        String kept(String text, Scope scope, Setting setting) throws InvalidAnswerException {
            String address = PastedText.plain(text);
            if (address.length() > LONGEST_ADDRESS || !ADDRESS.foundIn(address)) {
                throw new InvalidAnswerException("must be an e-mail address, such as name@example.org");
            }
            return address;
        }
    };

    private static final String NO_PHONE = "must be a telephone number, such as 070-174 06 05 or +46 70 174 06 05; of"
            + " another country than Sweden with + and its country code";

    private static final Pattern BETWEEN = Pattern.compile("[;\\n]|(?<=[0-9]{5})(?=[A-Za-z])");

    private static final Pattern EXTENSION =
            Pattern.compile("(?i)[\\s,;]*(?:ext\\.?|extension|ankn\\.?|anknytning|x|#)[\\s=:.]*([0-9]{1,7})$");

    private static final Pattern OF_PHONE =
            Pattern.compile("[+(]?[0-9][0-9()./\\s\\p{Pd}\u2212]*(?: ext\\. [0-9]{1,7})?");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000]+");

    private static final Pattern OF_DOCUMENT = Pattern.compile("[A-Za-z0-9 /-]{3,30}");

    private static final int LONGEST_ADDRESS = 254;

    /** That of form-js 1.8.7, so that both sides accept the same. */
    private static final TextPattern ADDRESS =
            TextPattern.ofJavaScript("^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
                    + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$");

    private final String name;

    TextCheck(String name) {
        this.name = name;
    }

    public static Optional<TextCheck> named(String name) {
        return Arrays.stream(values()).filter(check -> check.name.equals(name)).findFirst();
    }

    /** For designers. */
    public static String names() {
        return Stream.of(values())
                .map(check -> check.name)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /**
     * Checks an answer that is not empty.
     *
     * @return as it is kept
     */
    abstract String kept(String text, Scope scope, Setting setting) throws InvalidAnswerException;

    private static Optional<String> number(String typed, Set<CaseSeries> series) {
        return CaseNumber.read(typed)
                .filter(number -> series.contains(number.series()))
                .map(CaseNumber::value);
    }
}
