package se.saferreturn.expression.process;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import se.saferreturn.expression.Vocabulary;
import se.saferreturn.routing.Clocks;
import se.saferreturn.routing.RoutingFact;
import se.saferreturn.routing.RoutingFacts;

/** The words that models may use, taken from what is declared and from what the application brings. */
@Component
public class ModelVocabulary implements Vocabulary {

    private static final Set<String> OF_THE_ENGINE =
            Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

    private static final Pattern STEP = Pattern.compile("[$#]\\{(\\w+)}");

    private final ApplicationContext application;
    private final RoutingFacts facts;
    private final PlainExpressions parser = new PlainExpressions(this::isKnown);
    private final WordsInModels words;
    private final PlainExpressions dictionary;

    ModelVocabulary(ApplicationContext application, RoutingFacts facts, Clocks clocks) {
        this.application = application;
        this.facts = facts;
        this.words = new WordsInModels(facts, clocks);
        this.dictionary = PlainExpressions.forDesigners(words);
    }

    @Override
    public Optional<String> problemOf(String text) {
        return problemOf(text, parser).map(problem -> misuseIn(text).orElse(problem));
    }

    @Override
    public Optional<String> misuseIn(String text) {
        return problemOf(text, dictionary);
    }

    private static Optional<String> problemOf(String text, PlainExpressions parser) {
        if (!text.contains("${") && !text.contains("#{")) {
            return Optional.empty();
        }
        try {
            parser.build(text);
            return Optional.empty();
        } catch (BadUserRequestException refused) {
            return Optional.ofNullable(refused.getMessage());
        } catch (ELException unreadable) {
            return Optional.of("an expression in it cannot be read: look for a missing bracket or quotation mark.");
        }
    }

    @Override
    public Optional<String> problemOfSetting(String fact) {
        return words.problemOfSetting(fact);
    }

    @Override
    public Optional<RoutingFact> fact(String name) {
        return facts.find(name);
    }

    @Override
    public boolean isDecided(String fact) {
        return facts.find(fact)
                .filter(declared -> "decision".equals(declared.setBy()))
                .isPresent();
    }

    @Override
    public boolean isStep(String text) {
        return step(text).isPresent();
    }

    @Override
    public Optional<String> step(String text) {
        Matcher step = STEP.matcher(text.strip());
        return step.matches() && isStepBean(step.group(1)) ? Optional.of(step.group(1)) : Optional.empty();
    }

    /** Whether an expression may begin with this name. */
    boolean isKnown(String name) {
        return facts.isDeclared(name) || OF_THE_ENGINE.contains(name) || isStepBean(name);
    }

    /** The bean with this name, null if models may not use it. */
    @Nullable Object bean(String name) {
        boolean callable = PlainExpressions.mayBeCalled(name) && application.containsBean(name);
        return callable || isStepBean(name) ? application.getBean(name) : null;
    }

    private boolean isStepBean(String name) {
        if (!application.containsBean(name)) {
            return false;
        }
        Class<?> type = application.getType(name);
        return type != null
                && type.getName().startsWith("se.saferreturn.")
                && (JavaDelegate.class.isAssignableFrom(type)
                        || ExecutionListener.class.isAssignableFrom(type)
                        || TaskListener.class.isAssignableFrom(type));
    }
}
