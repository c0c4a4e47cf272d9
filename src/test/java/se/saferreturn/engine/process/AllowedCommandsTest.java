package se.saferreturn.engine.process;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.objenesis.ObjenesisStd;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.LoggedAccess;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.routing.Groups;

/** Every command of the engine and of its pages, as they are on the class path: what is not written down is refused. */
class AllowedCommandsTest {

    private static final Set<Class<?>> COMMANDS = commandsOnTheClassPath();

    /** What the engine's own command for a task's comment and the like is, which the system does not give either. */
    private static final Set<String> NOBODYS = Set.of(
            "AddCommentCmd",
            "UpdateCommentCmd",
            "SetAnnotationForIncidentCmd",
            "SetAnnotationForOperationLog",
            "CreateAttachmentCmd",
            "SaveAttachmentCmd");

    private final IdentityService identities = new IdentityServiceImpl();
    private final RowsInMemory log = new RowsInMemory();
    private final List<Command<?>> carriedOut = new ArrayList<>();

    @AfterEach
    void logOut() {
        identities.clearAuthentication();
    }

    @Test
    void whatIsAllowedExistsAndHasAReason() {
        Set<String> present = COMMANDS.stream().map(Class::getName).collect(toSet());

        assertThat(COMMANDS).hasSizeGreaterThan(350);
        assertThat(AllowedCommands.ALL).allSatisfy(allowed -> {
            assertThat(allowed.why()).isNotBlank();
            assertThat(allowed.command())
                    .satisfiesAnyOf(
                            name -> assertThat(present).contains(name),
                            name -> assertThat(name).startsWith("se.saferreturn."));
        });
    }

    @Test
    void aPersonWithEveryRoleGivesThoseCommandsAndNoOther() {
        Set<String> allowed = AllowedCommands.ALL.stream()
                .map(AllowedCommands.Allowed::command)
                .collect(toSet());
        identities.setAuthentication("karin.kommando", List.of(Groups.ADMINISTRATORS, Groups.PROCESS_DESIGNERS));

        Set<String> given = new HashSet<>();
        for (Class<?> kind : COMMANDS) {
            RuntimeException refusal = refusalOf(kind);
            if (refusal == null) {
                given.add(kind.getName());
            } else {
                assertThat(refusal)
                        .as(kind.getName())
                        .isInstanceOfAny(AuthorizationException.class, InvalidRequestException.class)
                        .hasMessageNotContaining("Cmd");
                assertThat(log.rows.remove(log.rows.size() - 1))
                        .isEqualTo("karin.kommando REFUSED command " + kind.getSimpleName());
            }
        }

        assertThat(given).isEqualTo(withoutOurs(allowed));
        assertThat(carriedOut).hasSize(given.size());
        assertThat(log.rows).isEmpty();
    }

    @Test
    void theSystemGivesAllButThoseThatKeepWords() {
        Set<String> refused = new HashSet<>();
        for (Class<?> kind : COMMANDS) {
            if (refusalOf(kind) != null) {
                refused.add(kind.getSimpleName());
            }
        }

        assertThat(refused).isEqualTo(NOBODYS);
        assertThat(log.rows).isEmpty();
    }

    @Test
    void whatOurCodeAsksAsTheSystemIsNotThePersonsDoing() {
        identities.setAuthentication("karin.kommando", List.of(Groups.COORDINATORS.get(0)));

        interceptor().execute(new EngineAsSystem.BySystem<>(() -> "answered"));

        assertThat(carriedOut).hasSize(1);
    }

    private static Set<String> withoutOurs(Set<String> names) {
        return names.stream()
                .filter(name -> !name.startsWith("se.saferreturn."))
                .collect(toSet());
    }

    private @Nullable RuntimeException refusalOf(Class<?> kind) {
        try {
            interceptor().execute(instanceOf(kind));
            return null;
        } catch (AuthorizationException | InvalidRequestException refusal) {
            return refusal;
        }
    }

    /** Without its constructor: only its type is looked at, but for the number of tries. */
    private static Command<?> instanceOf(Class<?> kind) {
        return kind == SetJobRetriesCmd.class
                ? new SetJobRetriesCmd("a-job", null, 2, null, false)
                : (Command<?>) new ObjenesisStd().newInstance(kind);
    }

    private CommandGuard interceptor() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("log", log);
        CommandGuard interceptor = new CommandGuard(identities, beans.getBeanProvider(AccessLog.class));
        interceptor.setNext(new CommandInterceptor() {

            @Override
            @SuppressWarnings("TypeParameterUnusedInFormals") // as inherited
            public <T> @Nullable T execute(Command<T> command) {
                carriedOut.add(command);
                return null;
            }
        });
        return interceptor;
    }

    private static Set<Class<?>> commandsOnTheClassPath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(File.pathSeparator))
                .map(Path::of)
                .filter(jar -> jar.getFileName().toString().matches("camunda-(engine|webapp|bpm).*\\.jar"))
                .flatMap(AllowedCommandsTest::commandsIn)
                .collect(toSet());
    }

    private static Stream<Class<?>> commandsIn(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            List<Class<?>> commands = new ArrayList<>();
            file.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith("org/camunda/") && name.endsWith(".class"))
                    // the engine's means for tests on JUnit 3 and 4, whose classes need those and cannot be given here
                    .filter(name -> !name.matches("org/camunda/bpm/engine/(impl/)?test/.*"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .forEach(name -> {
                        Class<?> found = read(name);
                        if (found != null
                                && Command.class.isAssignableFrom(found)
                                && !Modifier.isAbstract(found.getModifiers())) {
                            commands.add(found);
                        }
                    });
            return commands.stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Some of the engine's classes need libraries that are not here, and so can't be anybody's command. */
    private static @Nullable Class<?> read(String name) {
        try {
            return Class.forName(name, false, AllowedCommandsTest.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError missing) {
            return null;
        }
    }

    private static final class RowsInMemory implements AccessLog {

        private final List<String> rows = new ArrayList<>();

        @Override
        public void record(Access access) {
            rows.add(access.person() + " " + access.act() + " " + access.subject());
        }

        @Override
        public void recordLook(Access access) {
            record(access);
        }

        @Override
        public void recordIfUndone(Access attempt) {
            record(attempt);
        }

        @Override
        public List<LoggedAccess> of(CaseNumber caseNumber) {
            return List.of();
        }
    }
}
