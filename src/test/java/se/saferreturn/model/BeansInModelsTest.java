package se.saferreturn.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.saferreturn.ApplicationTest;
import se.saferreturn.routing.RoutingFacts;

/** What models name in their expressions exists in the application. */
@ApplicationTest
class BeansInModelsTest {

    private static final Pattern DELEGATE = Pattern.compile("delegateExpression=\"[$#]\\{(\\w+)}\"");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]+)}");
    private static final Pattern TEXT = Pattern.compile("'[^']*'");

    /** A name that no dot stands before: where an expression begins to look something up. */
    private static final Pattern NAME = Pattern.compile("(?<![.\\w])[A-Za-z]\\w*");

    private static final Set<String> OF_THE_ENGINE =
            Set.of("execution", "loopCounter", "and", "or", "not", "true", "false", "null");

    @Autowired
    ApplicationContext application;

    @Autowired
    RoutingFacts facts;

    @Test
    void everyDelegateIsThere() {
        Set<String> named = Models.texts()
                .flatMap(text -> DELEGATE.matcher(text).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named)
                .hasSizeGreaterThan(5)
                .allSatisfy(bean -> assertThat(application.getBean(bean))
                        .isInstanceOfAny(JavaDelegate.class, ExecutionListener.class, TaskListener.class));
    }

    @Test
    void everyDelegateThatIsThereIsNamed() {
        String models = Models.texts().collect(Collectors.joining());

        assertThat(application.getBeansOfType(JavaDelegate.class)).isNotEmpty().allSatisfy((name, bean) -> {
            if (!bean.getClass().getName().contains("Test$")) {
                assertThat(models).contains("${" + name + "}");
            }
        });
    }

    @Test
    void anExpressionKnowsNothingButBeansAndRoutingFacts() {
        Set<String> names = Models.texts()
                .flatMap(text -> EXPRESSION.matcher(text).results())
                .map(found -> TEXT.matcher(found.group(1).replace("&gt;", ">")).replaceAll("''"))
                .flatMap(expression -> NAME.matcher(expression).results())
                .map(found -> found.group())
                .filter(name -> !OF_THE_ENGINE.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(names)
                .contains("clocks", "groups", "region")
                .allSatisfy(name -> assertThat(application.containsBean(name) || facts.isDeclared(name))
                        .isTrue());
    }
}
