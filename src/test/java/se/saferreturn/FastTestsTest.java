package se.saferreturn;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * {@code ./mvnw test -Pfast} runs every test without a tag: those need no application, no database, no browser and no other
 * program. A tag comes with {@link ApplicationTest} and its like, or stands at the class.
 */
class FastTestsTest {

    private static final Set<String> SLOW_BY_NAME = Set.of("EmbeddedDatabase", "ProcessBuilder");

    private static final Pattern TESTS = Pattern.compile("se\\.saferreturn\\..*Test");

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("se.saferreturn");

    private static final DescribedPredicate<JavaClass> FAST = DescribedPredicate.describe(
            "are tests without a tag",
            type -> TESTS.matcher(type.getName()).matches()
                    && !type.isAnnotation()
                    && !annotatedWith(Tag.class)
                            .or(metaAnnotatedWith(Tag.class))
                            .test(type));

    private static final DescribedPredicate<JavaClass> SLOW = DescribedPredicate.describe(
            "start an application, a database, a browser or another program",
            type -> type.getPackageName().startsWith("org.springframework.boot.test")
                    || type.getPackageName().startsWith("org.springframework.test.context")
                    || type.getPackageName().startsWith("io.zonky")
                    || type.getPackageName().startsWith("com.microsoft.playwright")
                    || SLOW_BY_NAME.contains(type.getSimpleName()));

    private static final ArchRule RULE = noClasses().that(FAST).should().dependOnClassesThat(SLOW);

    @Test
    void testsWithoutATagNeedNothingSlow() {
        RULE.because("they run before each commit; @Tag(\"programs\") takes one out")
                .check(OURS);
    }

    @Test
    void testsOfEachKindAreKnownByTheirTag() {
        List<String> fast =
                OURS.stream().filter(FAST).map(JavaClass::getSimpleName).toList();

        assertThat(fast)
                .contains("FastTestsTest", "ArchitectureTest", "ClamdScanTest")
                .doesNotContain("ApplicationStartsTest", "TasklistTest", "BearerTokenTest", "LintTest");
    }
}
