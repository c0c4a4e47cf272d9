package se.saferreturn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.saferreturn.ApplicationTest;
import se.saferreturn.form.AskedField;
import se.saferreturn.form.CaseForm;
import se.saferreturn.form.Consequences;
import se.saferreturn.form.FieldProblem;
import se.saferreturn.form.FieldType;
import se.saferreturn.form.FormRejectedException;

/**
 * From each answer that a form calls dangerous follows what the form says, and from the other answers to the question it
 * does not. A scenario is played up to the form; then one answer is changed, and what happens is undone before the next.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DangerousAnswersTest {

    private static final Set<String> LEVELS = Set.of("LOW", "MEDIUM", "HIGH", "STOP");

    private static final Map<String, Place> PLACES = places();

    @Autowired
    ProcessEngine engine;

    @Autowired
    PlatformTransactionManager transactions;

    private final Map<String, Waiting> waiting = new HashMap<>();

    /** A case that waits for a form since a moment. */
    private record Waiting(PlayedCase aCase, Instant since) {}

    /** Where a form is sent. */
    record Place(
            String scenario,
            String task,
            @Nullable String user,
            int further,
            @Nullable Map<String, Map<String, Object>> with) {

        Map<String, Object> besides(String key, String option) {
            return with == null ? Map.of() : with.getOrDefault(key + "." + option, Map.of());
        }

        boolean isStep(Scenario.Step step) {
            return step.does(task) && step.moves() && (user == null || user.equals(step.user()));
        }
    }

    record Places(Map<String, Place> forms) {}

    /** A question of a form that says what follows from its options. */
    record MarkedQuestion(String form, String key, Consequences says) {

        Set<String> options() {
            Set<String> options = new TreeSet<>(says.roads().keySet());
            options.addAll(says.harmless().keySet());
            return options;
        }

        Set<String> roads(String option) {
            return new TreeSet<>(says.roads().getOrDefault(option, List.of()));
        }

        Set<String> allRoads() {
            return says.roads().values().stream().flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new));
        }

        @Override
        public String toString() {
            return form + " " + key;
        }
    }

    static Stream<MarkedQuestion> questions() {
        return forms().entrySet().stream()
                .flatMap(form -> new TreeMap<>(form.getValue().consequences())
                        .entrySet().stream()
                                .map(said -> new MarkedQuestion(form.getKey(), said.getKey(), said.getValue())));
    }

    @AfterEach
    void backToToday() {
        ClockUtil.reset();
    }

    @Test
    void everyFormThatSaysWhatFollowsIsPlayed() {
        assertThat(questions().map(MarkedQuestion::form).collect(Collectors.toSet()))
                .isEqualTo(PLACES.keySet());
        assertThat(questions()).hasSizeGreaterThan(25);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void whatTheFormSaysFollowsAndNothingElse(MarkedQuestion question) {
        Map<String, Set<String>> followed = new LinkedHashMap<>();
        Map<String, Set<String>> said = new LinkedHashMap<>();
        for (String option : question.options()) {
            Set<String> follows = played(question, option);
            follows.retainAll(question.allRoads());
            followed.put(option, follows);
            said.put(option, question.roads(option));
        }

        assertThat(followed).isEqualTo(said);
    }

    /** Ids of what has begun since the answer, and the level that the case has then. */
    private Set<String> played(MarkedQuestion question, String option) {
        Place place = Objects.requireNonNull(PLACES.get(question.form()));
        ScenarioPlayer player = new ScenarioPlayer(engine);
        Waiting waits = waiting.computeIfAbsent(question.form(), form -> {
            ScenarioPlayer.setClock(PlayedScenarios.MONDAY_MORNING);
            PlayedCase played = player.playUntil(Scenario.read(place.scenario()), place::isStep);
            return new Waiting(played, ClockUtil.getCurrentTime().toInstant());
        });
        ScenarioPlayer.setClock(waits.since());
        PlayedCase aCase = waits.aCase();
        Scenario.Step step = Scenario.read(place.scenario()).steps().stream()
                .filter(place::isStep)
                .findFirst()
                .orElseThrow();
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            Set<String> before = begun(aCase).keySet();
            player.play(aCase, changed(step, aCase, question, option));
            playOn(player, aCase, place, step);
            Map<String, String> since = begun(aCase);
            since.keySet().removeAll(before);
            Set<String> follows = new TreeSet<>(since.values());
            Object level = new Trail(engine, aCase)
                    .facts(new Trail(engine, aCase).root())
                    .get("riskLevel");
            follows.removeAll(LEVELS);
            if (level != null) {
                follows.add(level.toString());
            }
            return follows;
        }));
    }

    /** What comes next in the scenario, as far as the answer has let it come. */
    private void playOn(ScenarioPlayer player, PlayedCase aCase, Place place, Scenario.Step step) {
        List<Scenario.Step> steps = Scenario.read(place.scenario()).steps();
        steps.subList(steps.indexOf(step) + 1, steps.size()).stream()
                .limit(place.further())
                .takeWhile(next -> engine.getTaskService()
                                .createTaskQuery()
                                .processInstanceBusinessKey(aCase.caseNumber())
                                .taskName(next.task())
                                .count()
                        > 0)
                .forEach(next -> player.play(aCase, next));
    }

    private Map<String, String> begun(PlayedCase aCase) {
        return engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(aCase.caseNumber())
                .list()
                .stream()
                .flatMap(part -> engine
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(part.getId())
                        .list()
                        .stream())
                .collect(Collectors.toMap(
                        HistoricActivityInstance::getId,
                        HistoricActivityInstance::getActivityId,
                        (one, other) -> other,
                        HashMap::new));
    }

    private Scenario.Step changed(Scenario.Step step, PlayedCase aCase, MarkedQuestion question, String option) {
        Place place = Objects.requireNonNull(PLACES.get(question.form()));
        Map<String, Object> answers = new LinkedHashMap<>(step.answers());
        answers.put(question.key(), answer(question, option));
        answers.putAll(place.besides(question.key(), option));
        leaveOutWhatIsHidden(step, aCase, answers);
        return new Scenario.Step(step.task(), null, step.user(), answers, null, null, null, null, null);
    }

    private static Object answer(MarkedQuestion question, String option) {
        FieldType type = form(question.form()).asked().stream()
                .filter(field -> field.key().equals(question.key()))
                .map(AskedField::type)
                .findFirst()
                .orElseThrow();
        return switch (type) {
            case CHECKBOX -> Boolean.valueOf(option);
            case CHECKLIST, TAGLIST -> List.of(option);
            default -> option;
        };
    }

    /** Texts that are asked for now are written, and what is asked for no longer is left out. */
    private void leaveOutWhatIsHidden(Scenario.Step step, PlayedCase aCase, Map<String, Object> answers) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(aCase.caseNumber())
                .taskName(step.task())
                .singleResult();
        FormFiller filler = new FormFiller(engine.getFormService());
        String user = Objects.requireNonNull(step.user());
        new LoggedIn(engine.getIdentityService()).as(user, () -> {
            FormFiller.OpenForm open = filler.openTaskForm(task.getId());
            VariableMap filled = filler.fill(open, answers);
            try {
                open.form()
                        .validate(
                                FormFiller.plain(filled),
                                open.shown(),
                                ClockUtil.getCurrentTime().toInstant());
            } catch (FormRejectedException refused) {
                Set<String> texts = open.form().asked().stream()
                        .filter(field -> field.type() == FieldType.TEXTAREA || field.type() == FieldType.TEXTFIELD)
                        .map(AskedField::key)
                        .collect(Collectors.toCollection(HashSet::new));
                for (FieldProblem problem : refused.problems()) {
                    if (problem.message().startsWith("is not asked for")) {
                        answers.remove(problem.key());
                    } else if (texts.contains(problem.key())) {
                        answers.put(problem.key(), "Påhittat skäl för provets skull.");
                    }
                }
            }
            return task;
        });
    }

    private static CaseForm form(String id) {
        try {
            return CaseForm.parse(Files.readString(Path.of("forms", id + ".form")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, CaseForm> forms() {
        return PLACES.keySet().stream()
                .collect(Collectors.toMap(form -> form, DangerousAnswersTest::form, (one, other) -> one, TreeMap::new));
    }

    private static Map<String, Place> places() {
        try (InputStream yaml = DangerousAnswersTest.class.getResourceAsStream("/dangerous-answers.yaml")) {
            return YAMLMapper.builder().build().readValue(yaml, Places.class).forms();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
