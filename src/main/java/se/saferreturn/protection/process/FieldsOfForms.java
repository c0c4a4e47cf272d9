package se.saferreturn.protection.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import se.saferreturn.form.CaseForm;
import se.saferreturn.form.FormVersions;
import se.saferreturn.form.Tells;
import se.saferreturn.protection.WhatFieldsTell;

/**
 * Takes the stricter of two: what the form of the entry says, as it was deployed then, and what the forms of this version
 * say of the same key. So an answer of an old form is withheld like one of today, and nobody opens it by a form of their own.
 */
@Component
class FieldsOfForms implements WhatFieldsTell {

    /** Answers that no form asks for: the system enters them. */
    private static final Map<String, Tells> RECORDS = Map.of(
            "anotherReferral", Tells.OTHER_PERSON,
            "transferredFrom", Tells.WHEREABOUTS,
            "transferredTo", Tells.WHEREABOUTS);

    /** For a key that nothing is known of, such as one of a form that is no longer deployed. */
    private static final Pattern SOUNDS_LIKE_A_PLACE =
            Pattern.compile("(?i).*(address|place|housing|accommodation|shelter|meetingpoint|town|street).*");

    private final Map<String, Tells> shipped = new HashMap<>(RECORDS);
    private final FormVersions deployed;

    FieldsOfForms(FormVersions deployed) throws IOException {
        this.deployed = deployed;
        for (Resource form : new PathMatchingResourcePatternResolver().getResources("classpath:forms/*.form")) {
            try (InputStream content = form.getInputStream()) {
                CaseForm read = CaseForm.parse(new String(content.readAllBytes(), StandardCharsets.UTF_8));
                read.keys().forEach(key -> shipped.merge(key, read.tells(key), FieldsOfForms::stricter));
            }
        }
    }

    @Override
    public Tells of(String form, int version, String key) {
        Optional<Tells> then = deployed.find(form, version)
                .filter(known -> known.keys().contains(key))
                .map(known -> known.tells(key));
        Optional<Tells> now = Optional.ofNullable(shipped.get(key));
        return Stream.of(then, now)
                .flatMap(Optional::stream)
                .reduce(FieldsOfForms::stricter)
                .orElseGet(() -> SOUNDS_LIKE_A_PLACE.matcher(key).matches() ? Tells.ADDRESS : Tells.OWN);
    }

    /** They stand in this order. */
    private static Tells stricter(Tells one, Tells other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
