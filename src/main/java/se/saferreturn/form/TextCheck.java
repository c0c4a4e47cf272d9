package se.saferreturn.form;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;

/** A check that form-js does not have; a text field asks for it with the custom property {@code check}. */
enum TextCheck {
    NONE("") {
        @Override
        void check(String text, Scope scope, Setting setting) {
            // nothing more is asked
        }
    },

    /** The number must also be of the kind that the answer {@code identityNumberKind} names, if it names one. */
    SWEDISH_IDENTITY_NUMBER("swedishIdentityNumber") {
        @Override
        void check(String text, Scope scope, Setting setting) throws AnswerRefused {
            LocalDate today = LocalDate.ofInstant(setting.now(), SWEDEN);
            SwedishIdentityNumber number = SwedishIdentityNumber.read(text, today)
                    .orElseThrow(() -> new AnswerRefused("is no Swedish identity number; please check every digit, or"
                            + " leave it empty if it is not known for sure"));
            Object chosen = scope.answers().get("identityNumberKind");
            boolean another = Arrays.stream(SwedishIdentityNumber.Kind.values())
                    .anyMatch(kind -> kind.code().equals(chosen) && kind != number.kind());
            if (another) {
                throw new AnswerRefused(
                        "is a " + number.kind().words() + "; please choose that kind, or check the digits");
            }
        }
    };

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final String name;

    TextCheck(String name) {
        this.name = name;
    }

    static Optional<TextCheck> named(String name) {
        return Arrays.stream(values()).filter(check -> check.name.equals(name)).findFirst();
    }

    /** Checks an answer that is not empty. */
    abstract void check(String text, Scope scope, Setting setting) throws AnswerRefused;
}
