package se.saferreturn.badinput;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import se.saferreturn.access.RegionalCase;

/** Values for the variable parts of paths that are there, by the path up to them, so that a request gets further. */
record KnownPaths(Map<String, String> values) {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    static KnownPaths of(ProcessEngine engine) {
        RegionalCase there = RegionalCase.open(engine);
        String instance = there.instance().getId();
        return new KnownPaths(Map.of(
                "/engine-rest/task/",
                Objects.requireNonNull(there.task("stockholm")).getId(),
                "/engine-rest/process-instance/",
                instance,
                "/engine-rest/execution/",
                instance,
                "/engine-rest/process-definition/",
                there.instance().getProcessDefinitionId(),
                "/engine-rest/process-definition/key/",
                "return-case",
                "/engine-rest/decision-definition/key/",
                "urgency",
                "/engine-rest/user/",
                "escort",
                "/engine-rest/group/",
                "escorts",
                "/api/cases/",
                there.number()));
    }

    /** The path of an operation, with something else where nothing is known. */
    String of(Operation operation) {
        Matcher parameters = PARAMETER.matcher(operation.path());
        StringBuilder path = new StringBuilder();
        while (parameters.find()) {
            String value = values.getOrDefault(operation.path().substring(0, parameters.start()), "other");
            parameters.appendReplacement(path, Matcher.quoteReplacement(value));
        }
        return parameters.appendTail(path).toString();
    }
}
