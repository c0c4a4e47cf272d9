package se.saferreturn.access;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import se.saferreturn.ApplicationTest;
import se.saferreturn.accesslog.AccessLog;

/** Controllers get a case from the door that it is behind, or not at all. */
@ApplicationTest
class DoorsOfControllersTest {

    private static final JavaClasses APPLICATION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("se.saferreturn");

    /** What is reported is recorded with the form that it is, by whichever door it comes. */
    private static final Set<String> RECORDED_WITH_THE_FORM = Set.of("CaseFileController.report");

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Test
    void noControllerAsksThePolicyOrWritesTheLogByItself() {
        noClasses()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(CaseAccess.class, AccessLog.class, CaseStandings.class, Doorkeeper.class)
                .because("an argument that comes through a door can neither be forgotten nor skipped")
                .check(APPLICATION);
    }

    @Test
    void everyEndpointWithANumberOfACaseComesThroughADoor() {
        assertThat(ours().filter(entry -> paths(entry.getKey()).anyMatch(path -> path.contains("{number}")))
                        .map(Map.Entry::getValue))
                .hasSizeGreaterThan(12)
                .allSatisfy(method -> assertThat(through(method)).isPresent());
    }

    @Test
    void theDoorIsOneOfThoseThatTheListSays() {
        Endpoints list = Endpoints.all();

        assertThat(ours().filter(entry -> through(entry.getValue()).isPresent()))
                .hasSizeGreaterThan(17)
                .allSatisfy(entry -> {
                    Door door = through(entry.getValue()).orElseThrow().value();
                    String verb = entry.getKey()
                            .getMethodsCondition()
                            .getMethods()
                            .iterator()
                            .next()
                            .name();
                    assertThat(paths(entry.getKey()))
                            .allSatisfy(path -> assertThat(list.rowOf(new Endpoints.Endpoint(verb, path))
                                            .orElseThrow()
                                            .doors())
                                    .contains(door.name()));
                });
    }

    @Test
    void whateverIsOpenedIsRecordedOnceAndBeforeAnythingElse() {
        List<JavaMethod> opening = APPLICATION.stream()
                .filter(type -> type.isAnnotatedWith(RestController.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method ->
                        Arrays.asList(method.reflect().getParameterTypes()).contains(OpenedCase.class))
                .filter(method -> doorOf(method).isPresent())
                .toList();

        assertThat(opening).hasSizeGreaterThan(9).allSatisfy(method -> {
            boolean atTheDoor = !doorOf(method).orElseThrow().reads().isEmpty();
            boolean byItself = method.getMethodCallsFromSelf().stream()
                    .anyMatch(call -> call.getTargetOwner().isEquivalentTo(OpenedCase.class)
                            && call.getName().equals("record"));
            boolean withTheForm =
                    RECORDED_WITH_THE_FORM.contains(method.getOwner().getSimpleName() + "." + method.getName());
            assertThat(Stream.of(atTheDoor, byItself, withTheForm).filter(recorded -> recorded))
                    .as(method.getFullName())
                    .hasSize(1);
        });
    }

    private static Optional<Through> doorOf(JavaMethod method) {
        return Arrays.stream(method.reflect().getParameters())
                .map(parameter -> parameter.getAnnotation(Through.class))
                .filter(found -> found != null)
                .findFirst();
    }

    private static Optional<Through> through(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.getParameterType() == OpenedCase.class
                        || parameter.getParameterType() == PassedDoor.class)
                .map(MethodParameter.class::cast)
                .map(parameter -> parameter.getParameterAnnotation(Through.class))
                .filter(found -> found != null)
                .findFirst();
    }

    private static Stream<String> paths(RequestMappingInfo info) {
        return info.getPatternValues().stream();
    }

    private Stream<Map.Entry<RequestMappingInfo, HandlerMethod>> ours() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("se.saferreturn"));
    }
}
