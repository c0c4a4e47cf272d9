package se.saferreturn.submission.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import se.saferreturn.form.AskedField;
import se.saferreturn.form.CaseForm;

/** The forms that came with the application, for answers of which only the key is known. */
@Component
class FormsOfTheProgramme {

    /** What is asked in several forms is asked most fully in these. */
    private static final List<String> FIRST = List.of("referral", "information-and-consent");

    private final Map<String, CaseForm> byKey = new HashMap<>();

    FormsOfTheProgramme() throws IOException {
        Resource[] resources = new PathMatchingResourcePatternResolver().getResources("classpath:forms/*.form");
        for (Resource resource : Stream.of(resources)
                .sorted(Comparator.comparing(FormsOfTheProgramme::order)
                        .thenComparing(form -> String.valueOf(form.getFilename())))
                .toList()) {
            CaseForm form = CaseForm.parse(resource.getContentAsString(UTF_8));
            form.asked().stream().map(AskedField::key).forEach(key -> byKey.putIfAbsent(key, form));
        }
    }

    private static int order(Resource form) {
        int first = FIRST.indexOf(String.valueOf(form.getFilename()).replace(".form", ""));
        return first < 0 ? FIRST.size() : first;
    }

    Optional<CaseForm> asking(String key) {
        return Optional.ofNullable(byKey.get(key));
    }
}
