package se.saferreturn.decision;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the application asks its decision tables and reads of them, as {@code tables-of-programme.yaml} lists it. */
public final class TableContracts {

    private final Map<String, Contract> tables;

    private TableContracts(Map<String, Contract> tables) {
        this.tables = tables;
    }

    public static TableContracts read(InputStream yaml) throws IOException {
        ObjectMapper mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        return new TableContracts(mapper.readValue(yaml, Listed.class).tables());
    }

    /** What is read of this table; empty for one that the application does not ask. */
    public Optional<Contract> of(String table) {
        return Optional.ofNullable(tables.get(table));
    }

    private record Listed(Map<String, Contract> tables) {}

    /**
     * What is asked of one table and read of it.
     *
     * @param usedBy id of the process that asks the table itself, and so has the one that it was deployed with
     */
    public record Contract(String hit, @Nullable String usedBy, Map<String, Asked> inputs, Map<String, Read> outputs) {}

    /** The kinds of what is asked and answered. */
    enum Kind {
        @JsonProperty("text")
        TEXT,
        @JsonProperty("yesNo")
        YES_NO,
        @JsonProperty("number")
        NUMBER,
        @JsonProperty("list")
        LIST
    }

    /**
     * One input.
     *
     * @param values the answers that there are; absent if there are any
     */
    record Asked(Kind kind, @Nullable List<String> values) {

        List<String> answers() {
            return values == null ? List.of() : values;
        }
    }

    /**
     * One output.
     *
     * @param values the texts that the application understands; absent if it is for people
     */
    record Read(
            Kind kind,
            @Nullable List<String> values,
            @Nullable Integer min,
            @Nullable Integer max) {}
}
