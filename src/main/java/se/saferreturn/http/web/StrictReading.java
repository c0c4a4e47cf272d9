package se.saferreturn.http.web;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.rest.exception.ExceptionHandler;
import org.camunda.bpm.engine.rest.exception.JsonMappingExceptionHandler;
import org.camunda.bpm.engine.rest.exception.JsonParseExceptionHandler;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;

/** What reads requests strictly, and answers those that cannot be read, at every API of the engine and of its pages. */
final class StrictReading {

    private StrictReading() {}

    /** Puts it in place of the engine's own, which would be nearer to the exception than ours, and repeat what was sent. */
    static Set<Class<?>> addTo(Set<Class<?>> classes) {
        classes.removeAll(Set.of(
                ExceptionHandler.class,
                RestExceptionHandler.class,
                JsonMappingExceptionHandler.class,
                JsonParseExceptionHandler.class,
                ProcessEngineExceptionHandler.class));
        classes.addAll(Set.of(
                BoundedQuestions.class,
                FiguresForFew.class,
                StrictJson.class,
                UnreadableJson.class,
                QueryExceptionMapper.class,
                RestExceptionMapper.class,
                UnexpectedInRequest.class));
        return classes;
    }

    static Set<Class<?>> with(Set<Class<?>> classes) {
        return addTo(new HashSet<>(classes));
    }
}
