package se.saferreturn.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.Endpoints.Endpoint;

/** Every endpoint of the running application belongs to a door of the policy, or is known to need none. */
@ApplicationTest
class EndpointsTest {

    private static final int DEEPEST = 8;

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Test
    void everyEndpointHasARowInTheList() {
        Endpoints list = Endpoints.all();

        assertThat(endpoints().stream()
                        .filter(endpoint -> list.rowOf(endpoint).isEmpty())
                        .map(endpoint -> endpoint.method() + " " + endpoint.path())
                        .sorted())
                .as("endpoints without a row in src/test/resources/endpoints.txt; give each the door it belongs to")
                .isEmpty();
    }

    @Test
    void everyRowOfTheListHasAnEndpointAndNamesDoors() {
        Set<Endpoint> endpoints = endpoints();
        Endpoints list = Endpoints.all();
        Set<Endpoints.Row> used = endpoints.stream()
                .flatMap(endpoint -> list.rowOf(endpoint).stream())
                .collect(Collectors.toSet());
        Set<String> known = Stream.concat(Arrays.stream(Door.values()).map(Door::name), Endpoints.WITHOUT_DOOR.stream())
                .collect(Collectors.toSet());

        assertThat(list.rows().stream().filter(row -> !used.contains(row)))
                .as("rows for which there is no endpoint")
                .isEmpty();
        assertThat(list.rows()).allSatisfy(row -> assertThat(known).containsAll(row.doors()));
        assertThat(list.rows()).allSatisfy(row -> assertThat(row.doors()).isNotEmpty());
    }

    @Test
    void theWholeOfEachApiIsLookedAt() {
        Set<Endpoint> endpoints = endpoints();

        assertThat(endpoints)
                .contains(
                        new Endpoint("GET", "/api/cases/{number}/file"),
                        new Endpoint("GET", "/rest/task/{id}/form-variables"),
                        new Endpoint("POST", "/rest/deployment/create"),
                        new Endpoint(
                                "GET", "/camunda/api/tasklist/plugin/safer-return/{engine}/task/{task}/assessments"),
                        new Endpoint("POST", "/camunda/api/admin/auth/user/{processEngineName}/login/{appName}"));
        assertThat(endpoints).hasSizeGreaterThan(350);
    }

    private Set<Endpoint> endpoints() {
        Set<Endpoint> all = new LinkedHashSet<>();
        mappings.forEach(mapping -> mapping.getHandlerMethods().forEach((info, method) -> all.addAll(of(info))));
        all.addAll(ofApi("/rest", CamundaRestResources.getResourceClasses()));
        all.addAll(ofApi("/camunda/api/admin", new AdminApplication().getClasses()));
        all.addAll(ofApi("/camunda/api/cockpit", new CockpitApplication().getClasses()));
        all.addAll(ofApi("/camunda/api/tasklist", new TasklistApplication().getClasses()));
        all.addAll(ofApi("/camunda/api/welcome", new WelcomeApplication().getClasses()));
        return all;
    }

    private static Collection<Endpoint> of(RequestMappingInfo info) {
        List<String> verbs =
                info.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
        return info.getPatternValues().stream()
                .flatMap(path ->
                        (verbs.isEmpty() ? List.of("ANY") : verbs).stream().map(verb -> new Endpoint(verb, path)))
                .toList();
    }

    private static Set<Endpoint> ofApi(String mount, Collection<Class<?>> resources) {
        Set<Endpoint> all = new LinkedHashSet<>();
        for (Class<?> resource : resources) {
            annotation(resource, Path.class)
                    .ifPresent(path -> collect(resource, join(mount, path.value()), new HashSet<>(), all));
        }
        return all;
    }

    /** A method with a path and no verb leads to another resource, whose methods are part of the API. */
    private static void collect(Class<?> resource, String at, Set<Class<?>> seen, Set<Endpoint> all) {
        if (seen.size() > DEEPEST || !seen.add(resource)) {
            return;
        }
        for (Method method : resource.getMethods()) {
            if (method.isBridge() || method.getDeclaringClass() == Object.class) {
                continue;
            }
            Optional<Path> path = annotation(method, Path.class);
            String where = path.map(found -> join(at, found.value())).orElse(at);
            Set<String> verbs = verbs(method);
            verbs.forEach(verb -> all.add(new Endpoint(verb, where)));
            if (verbs.isEmpty() && path.isPresent()) {
                collect(method.getReturnType(), where, new HashSet<>(seen), all);
            }
        }
    }

    private static Set<String> verbs(Method method) {
        return same(method)
                .flatMap(known -> Stream.of(known.getAnnotations()))
                .map(found -> found.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .filter(verb -> !verb.equals(HttpMethod.OPTIONS))
                .collect(Collectors.toSet());
    }

    private static <A extends Annotation> Optional<A> annotation(Method method, Class<A> type) {
        return same(method)
                .map(known -> known.getAnnotation(type))
                .filter(found -> found != null)
                .findFirst();
    }

    /** The method and those that it implements, where the annotations may stand. */
    private static Stream<Method> same(Method method) {
        return types(method.getDeclaringClass())
                .flatMap(type -> Stream.of(type.getDeclaredMethods())
                        .filter(other -> other.getName().equals(method.getName())
                                && Arrays.equals(other.getParameterTypes(), method.getParameterTypes())));
    }

    private static <A extends Annotation> Optional<A> annotation(Class<?> resource, Class<A> type) {
        return types(resource)
                .map(known -> known.getAnnotation(type))
                .filter(found -> found != null)
                .findFirst();
    }

    private static Stream<Class<?>> types(Class<?> type) {
        Stream<Class<?>> above = type.getSuperclass() == null ? Stream.empty() : types(type.getSuperclass());
        return Stream.concat(
                Stream.of(type), Stream.concat(Stream.of(type.getInterfaces()).flatMap(EndpointsTest::types), above));
    }

    private static String join(String before, String after) {
        String path = after.startsWith("/") ? after : "/" + after;
        // a pattern of a path variable does not matter here
        String whole = (before + path).replaceAll("\\{\\s*([A-Za-z-]+)\\s*:[^}]*}", "{$1}");
        return whole.length() > 1 && whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole;
    }
}
