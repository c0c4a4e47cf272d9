package se.saferreturn.tasklist.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.util.StringUtils;

/**
 * One place of form-js that is mended in what browsers get.
 *
 * @param why what would be wrong without it
 * @param found the text that is there, exactly once
 * @param instead the text that stands there afterwards
 */
record FormJsRepair(String why, String found, String instead) {

    static List<FormJsRepair> read(Resource file) {
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .build();
        try (InputStream text = file.getInputStream()) {
            return yaml.readValue(text, new TypeReference<List<FormJsRepair>>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The repairs of form-js cannot be read.", unreadable);
        }
    }

    /**
     * The script with all of them.
     *
     * @throws IllegalStateException a text is not there exactly once, so this is another form-js than the repairs are for
     */
    static String all(List<FormJsRepair> repairs, String script) {
        String unfit = repairs.stream()
                .filter(repair -> StringUtils.countOccurrencesOf(script, repair.found) != 1)
                .map(repair -> "\n- is there %d times: %s (%s)"
                        .formatted(
                                StringUtils.countOccurrencesOf(script, repair.found),
                                StringUtils.truncate(repair.found, 120),
                                repair.why))
                .collect(Collectors.joining());
        if (!unfit.isEmpty()) {
            throw new IllegalStateException(
                    "The repairs of form-js do not fit the form-js that is served; forms would show wrong days and times."
                            + " Look at each of them against the new version:" + unfit);
        }
        String repaired = script;
        for (FormJsRepair repair : repairs) {
            repaired = repaired.replace(repair.found, repair.instead);
        }
        return repaired;
    }
}
