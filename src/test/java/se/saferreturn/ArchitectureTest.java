package se.saferreturn;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

/** The rules of {@code docs/architecture.md} that a compiler does not know. */
@AnalyzeClasses(packages = "se.saferreturn", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final List<String> LOOKED_AFTER =
            List.of("engine/", "submission/", "access/process/", "model/process/");

    private static final int ELSEWHERE = 18;

    private static final long MOST_LINES = 2_500;

    @ArchTest
    static final ArchRule engineTypesStayAtTheEdge = noClasses()
            .that()
            .resideOutsideOfPackages("..process..", "..web..", "se.saferreturn.engine", "se.saferreturn.http")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm..")
            .because("the edge is the way out to another engine");

    /**
     * The engine's inner classes change without notice. Elsewhere they are imported in so many files, which may become fewer and
     * never more.
     */
    @Test
    void innerClassesOfTheEngineStayWhereTheyAreLookedAfter() {
        assertThat(importingTheEnginesInside()).hasSizeLessThanOrEqualTo(ELSEWHERE);
    }

    private static List<String> importingTheEnginesInside() {
        try (Stream<Path> sources = Files.walk(House.SOURCES)) {
            return sources.filter(source -> source.toString().endsWith(".java"))
                    .filter(source -> House.read(source).contains("import org.camunda.bpm.engine.impl."))
                    .map(source -> House.SOURCES.relativize(source).toString().replace('\\', '/'))
                    .filter(source -> LOOKED_AFTER.stream().noneMatch(source::startsWith))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A room that holds more than this holds several things. */
    @Test
    void noModuleIsTooLarge() {
        Map<String, Long> lines = House.lines();
        long tenth = lines.values().stream().mapToLong(Long::longValue).sum() / 10;

        assertThat(lines)
                .allSatisfy(
                        (module, size) -> assertThat(size).as(module).isLessThanOrEqualTo(Math.min(MOST_LINES, tenth)));
    }

    @Test
    void everyModuleSaysWhichOthersItKnows() {
        assertThat(new House().modules())
                .allSatisfy(module -> assertThat(
                                House.read(House.SOURCES.resolve(module).resolve("package-info.java")))
                        .as(module)
                        .containsPattern("@ApplicationModule\\(\\s*allowedDependencies"));
    }

    @ArchTest
    static final ArchRule sqlStaysInTheStore = noClasses()
            .that()
            .resideOutsideOfPackages("..store..", "se.saferreturn.engine.process..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql..")
            .because("the tables of a module are known in one place");

    @ArchTest
    static final ArchRule connectionsAreGivenBack = noClasses()
            .should()
            .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
            .because("a stream of rows that nobody closes keeps its connection outside of a transaction: read a list");

    @ArchTest
    static final ArchRule cryptographyStaysInStores = noClasses()
            .that()
            .resideOutsideOfPackages("se.saferreturn.keys..", "..store..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.google.crypto.tink..")
            .because("keys are handled in one place");

    @ArchTest
    static final ArchRule domainKnowsNoFramework = noClasses()
            .that(resideDirectlyInAModule())
            .and()
            .doNotHaveSimpleName("SaferReturnApplication")
            .and()
            .doNotHaveSimpleName("package-info")
            .and()
            .resideOutsideOfPackages("se.saferreturn.http", "se.saferreturn.engine")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..")
            .because("the rules of the programme can then be read and tested alone");

    @ArchTest
    static final ArchRule noStandardStreams = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule noJavaUtilLogging = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    /** Whether a person is protected is asked of {@code ProtectedIdentity}; the answer in a file is not the whole truth. */
    @Test
    void theKeyOfProtectedIdentityIsWrittenOnce() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(source -> source.toString().endsWith(".java"))
                            .filter(source -> House.read(source).contains("\"protectedIdentity\""))
                            .map(source -> source.getFileName().toString()))
                    // a code of its own, in the records of retention
                    .containsExactlyInAnyOrder("ProtectedIdentity.java", "ReviewReason.java");
        }
    }

    @Test
    void modulesSeeEachOtherThroughTheirTopPackageAndWithoutCycles() {
        ApplicationModules.of(SaferReturnApplication.class).verify();
    }

    private static DescribedPredicate<JavaClass> resideDirectlyInAModule() {
        return DescribedPredicate.describe(
                "reside at the top of a module", type -> type.getPackageName().matches("se\\.saferreturn(\\.[a-z]+)?"));
    }
}
