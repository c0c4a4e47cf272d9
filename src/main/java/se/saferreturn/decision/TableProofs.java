package se.saferreturn.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.saferreturn.modelfile.ModelProblem;
import se.saferreturn.routing.FactNames;

/**
 * What must hold of the programme's tables whatever is answered, looked through for every combination of answers when a
 * table is deployed: no gaps, and never less care than the answers call for.
 */
public final class TableProofs {

    /** Where nobody is safe, whatever is said of the night. */
    private static final Set<String> PLACES_WITHOUT_SAFETY = Set.of(TableColumns.WITH_EXPLOITERS, "street", "custody");

    private static final List<String> LEVELS = List.of("LOW", "MEDIUM", "HIGH", "STOP");
    private static final List<String> DANGER = List.of("none", "some", "serious", "critical");
    private static final String NOTHING = "";

    private final DecisionTable table;
    private final List<ModelProblem> problems = new ArrayList<>();

    private TableProofs(DecisionTable table) {
        this.table = table;
    }

    public static List<ModelProblem> problems(DecisionTable table) {
        TableProofs proofs = new TableProofs(table);
        try {
            if (table.firstOnly()) {
                proofs.everyCombinationHasItsRule();
            }
            if (table.hit().equals("UNIQUE")) {
                proofs.noCombinationHasTwo();
            }
            if (proofs.problems.isEmpty()) {
                switch (table.name()) {
                    case "risk-level" -> proofs.moreDangerIsNeverLessCare();
                    case "escort-need" -> proofs.nobodyTravelsAloneWhoMustNot();
                    case "urgency" -> proofs.whatCannotWaitIsUrgent();
                    case "follow-up-plan" -> proofs.followUpsWithConsentOnly();
                    case "grant-ceiling" -> proofs.everyKindHasItsCeiling();
                    default -> {
                        // says nothing that could be less care
                    }
                }
            }
        } catch (TableWalk.TooLargeException tooLarge) {
            proofs.refuse("table", "asks for so much at once that it cannot be looked through: divide it.");
        }
        return proofs.problems;
    }

    private void everyCombinationHasItsRule() {
        Map<String, List<Integer>> first = new TableWalk<>(table, NOTHING, (before, rule) -> rule.id()).ends(Map.of());
        List<Integer> gap = first.get(NOTHING);
        if (gap != null) {
            refuse("table", "has a gap: no rule hits for " + words(gap) + ". Let the last rule catch all.");
        }
        table.rules().stream()
                .map(DecisionTable.Rule::id)
                .filter(rule -> !first.containsKey(rule))
                .forEach(rule -> refuse(
                        rule, "never decides, since rules before it take all of it: move it up, or" + " remove it."));
    }

    private void noCombinationHasTwo() {
        new TableWalk<List<String>>(table, List.of(), TableProofs::two)
                .ends(Map.of())
                .forEach((rules, combination) -> {
                    if (rules.size() > 1) {
                        refuse(
                                rules.get(0),
                                "hits together with " + rules.get(1) + " for " + words(combination)
                                        + ", and only one may: change one of them, or choose the hit policy First.");
                    }
                });
    }

    private static List<String> two(List<String> before, DecisionTable.Rule rule) {
        return before.size() > 1
                ? before
                : Stream.concat(before.stream(), Stream.of(rule.id())).toList();
    }

    /** What a risk assessment has come to so far. */
    private record Risk(int level, boolean escort) {
        static final Risk NONE = new Risk(0, false);

        Risk and(DecisionTable.Rule rule) {
            return new Risk(
                    Math.max(level, LEVELS.indexOf(rule.text("level"))),
                    escort || rule.text("measure").equals(RequiredMeasure.ESCORT.code()));
        }
    }

    private void moreDangerIsNeverLessCare() {
        TableWalk<Risk> walk = new TableWalk<>(table, Risk.NONE, Risk::and);
        int minor = table.column(FactNames.MINOR);
        Map<Risk, List<Integer>> children =
                walk.ends(Map.of(minor, table.columns().get(minor).places(Boolean.TRUE::equals)));
        if (children.keySet().stream().anyMatch(risk -> risk.level() == 0 || !risk.escort())) {
            refuse(
                    FactNames.MINOR,
                    "a child can be at level LOW or without the measure \"escort\": let a rule for minor = true give"
                            + " MEDIUM and \"escort\", whatever else is answered.");
        }
        nobodyReturnsInto(walk);
        for (int column = 0; column < table.columns().size(); column++) {
            DecisionTable.Column category = table.columns().get(column);
            if (!category.answers().contains("critical")) {
                continue;
            }
            atLeast(walk, column, category.places("critical"::equals), "HIGH", "critical");
            atLeast(
                    walk,
                    column,
                    category.places(answer -> !DANGER.contains(String.valueOf(answer))),
                    "MEDIUM",
                    "not known");
            for (int danger = 0; danger + 1 < DANGER.size(); danger++) {
                boolean lower = walk
                        .pairs(column, category.place(DANGER.get(danger)), category.place(DANGER.get(danger + 1)))
                        .stream()
                        .anyMatch(pair -> pair.more().level() < pair.less().level());
                if (lower) {
                    refuse(
                            category.name(),
                            "more danger gives a lower level: " + category.name() + " = " + DANGER.get(danger + 1)
                                    + " can be lower than " + DANGER.get(danger)
                                    + ". Let the level rise with the danger; "
                                    + table.rulesFor(column, category.places(DANGER.get(danger + 1)::equals)) + ".");
                }
            }
        }
    }

    /** Dangers that no return is planned with, whatever a designer thinks of them. */
    private void nobodyReturnsInto(TableWalk<Risk> walk) {
        stops(walk, Map.of(TableColumns.RISK_TRAFFICKERS, List.of("critical")), "threats by traffickers are STOP");
        stops(
                walk,
                Map.of(TableColumns.RISK_DEBT, List.of("critical")),
                "a debt collected with threats is judged as threats are");
        stops(
                walk,
                Map.of(
                        TableColumns.RISK_TRAFFICKERS,
                        List.of("serious"),
                        TableColumns.RISK_STATE_PROTECTION,
                        List.of("serious", "critical")),
                "traffickers who know where the person would be, and a state that does not protect, are STOP");
        stops(
                walk,
                Map.of(TableColumns.RISK_CHILD, List.of("serious")),
                "a child whose carer is not assessed is STOP until then");
        notAbove(walk, FactNames.POLICE_OBJECTION, "yes", "MEDIUM", "help never depends on what the police want");
    }

    private void stops(TableWalk<Risk> walk, Map<String, List<String>> dangers, String why) {
        Map<Integer, BitSet> only = new HashMap<>();
        dangers.forEach((name, answers) -> {
            int column = table.column(name);
            only.put(
                    column,
                    table.columns()
                            .get(column)
                            .places(answer -> answer != null && answers.contains(String.valueOf(answer))));
        });
        if (walk.ends(only).keySet().stream().anyMatch(risk -> risk.level() < LEVELS.indexOf("STOP"))) {
            refuse(String.join(" and ", new TreeSet<>(dangers.keySet())), why + ": let a rule give STOP.");
        }
    }

    /** Where nothing else is answered with any danger. */
    private void notAbove(TableWalk<Risk> walk, String name, String answer, String level, String why) {
        Map<Integer, BitSet> only = new HashMap<>();
        for (int column = 0; column < table.columns().size(); column++) {
            DecisionTable.Column each = table.columns().get(column);
            if (each.answers().contains("critical")) {
                only.put(column, each.places("none"::equals));
            } else if (each.name().equals(name)) {
                only.put(column, each.places(answer::equals));
            } else if (each.answers().contains("yes")) {
                only.put(column, each.places("yes"::equals));
            } else if (each.name().equals(FactNames.MINOR)) {
                only.put(column, each.places(Boolean.FALSE::equals));
            }
        }
        if (walk.ends(only).keySet().stream().anyMatch(risk -> risk.level() > LEVELS.indexOf(level))) {
            refuse(name, why + ": let " + name + " = " + answer + " give " + level + ", and no more.");
        }
    }

    private void atLeast(TableWalk<Risk> walk, int column, BitSet answers, String level, String what) {
        walk.ends(Map.of(column, answers)).entrySet().stream()
                .filter(end -> end.getKey().level() < LEVELS.indexOf(level))
                .findFirst()
                .ifPresent(end -> {
                    String name = table.columns().get(column).name();
                    refuse(
                            name,
                            "when " + name + " is " + what + ", the level can be "
                                    + LEVELS.get(end.getKey().level()) + ": let a rule give at least " + level + "; "
                                    + table.rulesFor(column, answers) + ".");
                });
    }

    private void nobodyTravelsAloneWhoMustNot() {
        Set<String> escorts = Set.of("operational", "medical");
        Set<String> anybody = Set.of("transit", "operational", "medical");
        always(FactNames.MINOR, answer -> !Boolean.FALSE.equals(answer), FactNames.ESCORT, escorts);
        always(TableColumns.MEDICAL_ESCORT_ADVISED, Boolean.TRUE::equals, FactNames.ESCORT, Set.of("medical"));
        always(
                FactNames.RISK_LEVEL,
                answer -> !Set.of("LOW", "MEDIUM", "HIGH").contains(String.valueOf(answer)),
                FactNames.ESCORT,
                escorts);
        always(
                TableColumns.RISK_MEASURES,
                answer -> holds(answer, RequiredMeasure.MEDICAL_ESCORT),
                FactNames.ESCORT,
                Set.of("medical"));
        always(TableColumns.RISK_MEASURES, answer -> holds(answer, RequiredMeasure.ESCORT), FactNames.ESCORT, escorts);
        always(TableColumns.ASSISTANCE_IN_TRANSIT, Boolean.TRUE::equals, FactNames.ESCORT, anybody);
    }

    private static boolean holds(@Nullable Object answer, RequiredMeasure measure) {
        return answer instanceof List<?> list && list.contains(measure.code());
    }

    private void whatCannotWaitIsUrgent() {
        Set<String> urgent = Set.of("true");
        always(TableColumns.IMMEDIATE_DANGER, Boolean.TRUE::equals, FactNames.URGENT, urgent);
        always(TableColumns.SAFE_TONIGHT, answer -> !"yes".equals(answer), FactNames.URGENT, urgent);
        always(FactNames.MINOR, Boolean.TRUE::equals, FactNames.URGENT, urgent);
        always(TableColumns.NEEDS_ACUTE_CARE, Boolean.TRUE::equals, FactNames.URGENT, urgent);
        always(TableColumns.SELF_HARM, "yes"::equals, FactNames.URGENT, urgent);
        always(
                TableColumns.SAFE_PLACE_KIND,
                answer -> answer != null && PLACES_WITHOUT_SAFETY.contains(answer),
                FactNames.URGENT,
                urgent);
        always(FactNames.ACT_BEFORE_NEAR, Boolean.TRUE::equals, FactNames.URGENT, urgent);
    }

    private void always(String column, Predicate<@Nullable Object> which, String output, Set<String> right) {
        int place = table.column(column);
        BitSet answers = table.columns().get(place).places(which);
        TableWalk<String> walk = new TableWalk<>(table, NOTHING, (before, rule) -> rule.text(output));
        walk.ends(Map.of(place, answers)).forEach((said, combination) -> {
            if (!right.contains(said)) {
                refuse(
                        column,
                        "for " + words(combination) + " it answers " + output + " = " + said + ", and must answer "
                                + output + " = " + String.join(" or ", new TreeSet<>(right)) + " whenever " + column
                                + " is "
                                + answerOf(combination, place) + ".");
            }
        });
    }

    private void followUpsWithConsentOnly() {
        int consent = table.column(FactNames.CONSENT_CONTACT_AFTER_RETURN);
        DecisionTable.Column column = table.columns().get(consent);
        TableWalk<Set<BigDecimal>> walk = new TableWalk<>(table, Set.of(), (before, rule) -> {
            Set<BigDecimal> months = new TreeSet<>(before);
            months.add((BigDecimal) Objects.requireNonNull(rule.outputs().get("followUpMonth")));
            return months;
        });
        boolean without =
                walk.ends(Map.of(consent, column.places(answer -> !Boolean.TRUE.equals(answer)))).keySet().stream()
                        .anyMatch(months -> !months.isEmpty());
        if (without) {
            refuse(
                    FactNames.CONSENT_CONTACT_AFTER_RETURN,
                    "plans follow-ups for somebody who has not consented: let every rule ask for"
                            + " consentContactAfterReturn = true.");
        }
        boolean never = walk.ends(Map.of(consent, column.places(Boolean.TRUE::equals))).keySet().stream()
                .anyMatch(Set::isEmpty);
        if (never) {
            refuse(
                    FactNames.CONSENT_CONTACT_AFTER_RETURN,
                    "plans no follow-up for somebody who has consented: let one rule ask for the" + " consent only.");
        }
    }

    /** A kind that is not there, or is called other, always needs an exception. */
    private void everyKindHasItsCeiling() {
        int kinds = table.column(TableColumns.GRANT_KIND);
        int minor = table.column(FactNames.MINOR);
        DecisionTable.Column column = table.columns().get(kinds);
        TableWalk<BigDecimal> walk = new TableWalk<>(table, BigDecimal.ZERO, (before, rule) ->
                (BigDecimal) Objects.requireNonNull(rule.outputs().get(TableColumns.GRANT_CEILING)));
        BitSet adult = table.columns().get(minor).places(Boolean.FALSE::equals);
        for (Object kind : column.answers()) {
            boolean known = kind != null && !Set.of("other", "something else").contains(kind.toString());
            Set<BigDecimal> ceilings = walk.ends(
                            Map.of(kinds, column.places(answer -> Objects.equals(answer, kind)), minor, adult))
                    .keySet();
            if (known && ceilings.stream().anyMatch(ceiling -> ceiling.signum() == 0)) {
                refuse(
                        TableColumns.GRANT_KIND,
                        "the ceiling for \"" + kind + "\" is 0 for an adult: give it an amount above 0.");
            }
            if (!known && ceilings.stream().anyMatch(ceiling -> ceiling.signum() > 0)) {
                refuse(
                        TableColumns.GRANT_KIND,
                        "a kind of grant that is not in the list has a ceiling above 0: let the last rule give 0,"
                                + " so that it needs an exception.");
            }
        }
    }

    private String words(List<Integer> combination) {
        return IntStream.range(0, combination.size())
                .mapToObj(column -> table.columns().get(column).name() + " = " + answerOf(combination, column))
                .collect(Collectors.joining(", "));
    }

    private String answerOf(List<Integer> combination, int column) {
        Object answer = table.columns().get(column).answers().get(combination.get(column));
        return answer == null ? "not answered" : String.valueOf(answer);
    }

    private void refuse(String where, String text) {
        problems.add(new ModelProblem(table.name() + ".dmn", where, text));
    }
}
