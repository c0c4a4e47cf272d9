package se.saferreturn.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseNumber;

/** All persons are invented. */
class PersonsAreFoundAgainTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");
    private static final CaseNumber EARLIER = new CaseNumber("SR-2025-00001");
    private static final CaseNumber NEW = new CaseNumber("SR-2026-00001");
    private static final String BORN = "1999-02-03";

    /** In as many scripts and habits of writing as the programme meets. */
    private static final List<String> NAMES = List.of(
            "Николай Провов",
            "Nikolay Provov",
            "Nikolaj Provov",
            "Стоян Райков",
            "Stojan Rajkov",
            "Андрей Пробийски",
            "Andrey Probiyski",
            "Хаджийска",
            "Hadjiyska",
            "Милош Тестовић",
            "Miloš Testović",
            "Milos Testovic",
            "Milosh Testovich",
            "Ђорђе Пробић",
            "Đorđe Probić",
            "Djordje Probic",
            "Dorde Probic",
            "Ben",
            "Ben Provsson",
            "Lê Văn Đỗ",
            "Le Van Do",
            "李 娜",
            "李娜",
            "Li Na",
            "Lina",
            "Sujeeta",
            "Sujeeta Provtamang",
            "सुजीता",
            "Ana-Maria",
            "Anamaria",
            "Ana Maria Testescu",
            "Testescu, Anamaria",
            "D'Oleo",
            "DOleo",
            "Omar al Provi",
            "Yusuf al Testi",
            "Okänd kvinna",
            "N.N.",
            "",
            "E.",
            "Э.",
            "Юлия",
            "Julia",
            "Yulia",
            "Їжакевич",
            "Yizhakevych",
            "Ќиро Ѓорѓиев",
            "Kiro Gorgiev",
            "محمد",
            "Mohammed",
            "Þórdís Prövudóttir",
            "Thordis Provudottir",
            "María; Marie Provsdotter");

    private static final List<Map<String, Object>> AGES = List.of(
            Map.of(),
            Map.of("birthDate", "1999-02-03"),
            Map.of("birthDate", "1999-07-01", "birthDateCertainty", "estimated"),
            Map.of("birthDate", "2002-03-03"),
            Map.of("birthDate", "2000-01-01", "birthDateCertainty", "year"),
            Map.of("birthDate", "2004-01-01", "birthDateCertainty", "estimated"),
            Map.of("identityNumber", "19811218-9876"),
            Map.of("birthDate", "1981-12-18"));

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Андрей Провски      | Andrey Provski
            Майя Тестова        | Maya Testova
            Майя Тестова        | Maja Testova
            Пейчева Рая         | Peycheva Raya
            Пейчева             | Peicheva
            Алёна               | Alyona
            Алёна               | Alena
            Їжакевич            | Yizhakevych
            Ќиро Ѓорѓиев        | Kiro Gjorgjiev
            Милош Цвијановић    | Miloš Cvijanović
            Милош Цвијановић    | Milosh Cvijanovic
            Ђорђе Ђокић         | Djordje Djokic
            Ђорђе Ђокић         | Đorđe Đokić
            Đorđe Đokić         | Dorde Dokic
            Стојчевић           | Stojčević
            Цветана             | Cvetana
            Цветана             | Tsvetana
            Шћепан Пејчић       | Šćepan Pejčić
            Хаджийска           | Hadzhiyska
            Хаджийска           | Hadjijska
            Џемила Жижић        | Džemila Žižić
            Щерева              | Shtereva
            Юлия Любенова       | Yulia Lyubenova
            Ben                 | ben
            Lê Văn Đỗ           | LE VAN DO
            李 娜                | Li Na
            李娜                 | Li Na
            Sujeeta             | Sujeeta T.
            Sujeeta             | Sujeeta Provtamang
            Ana-Maria           | Anamaria
            Ana Maria Provescu  | Anamaria Provescu
            D'Oleo              | DOleo
            D’Oleo Prueba       | Doleo Prueba
            नमूना                | नमू‍ना
            नमूना                | नमू‌ना
            Jörgen Prøvsen      | Joergen Provsen
            Åsa Påhittad        | Aasa Pahittad
            Sofija Testova      | Sofiya Testova
            Fatou Diprova       | Fatu Diprova
            """)
    void twoSpellingsOfOneNameAreOnePersonWhicheverCameFirst(String one, String other) {
        assertThat(grounds(person(one, BORN), person(other, BORN))).contains("similar name and same birth date");
        assertThat(grounds(person(other, BORN), person(one, BORN))).contains("similar name and same birth date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ben", "Al", "Do", "Lê Văn Đỗ", "李 娜", "Van", "E. T."})
    void aNameOfParticlesAndSingleLettersIsAName(String name) {
        assertThat(grounds(person(name, Map.of()), person(name, Map.of()))).isEqualTo("same name");
        assertThat(search(person(name, Map.of())).find(name, TODAY).cases()).containsExactly(EARLIER);
    }

    @ParameterizedTest
    @CsvSource({"Omar al Provi, Yusuf al Testi", "E. Provova, E. Testova", "Maria von Prov, Anna von Test"})
    void whatManyNamesShareMakesNobodyAlike(String one, String other) {
        assertThat(grounds(person(one, BORN), person(other, BORN))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Okänd kvinna",
                "unknown woman",
                "NN",
                "N.N.",
                "okänt namn",
                "Ung kvinna",
                "Name unknown",
                "Anonym",
                "неизвестная женщина",
                "kvinna"
            })
    void whoseNameIsNotKnownHasNoNameInCommon(String noName) {
        assertThat(grounds(person(noName, BORN), person(noName, BORN))).isEmpty();
        assertThat(grounds(person("Kvinna Provsson", Map.of()), person("Kvinna Provsson", Map.of())))
                .isEqualTo("same name");
    }

    @Test
    void anEstimatedAgeIsFoundInEitherOrder() {
        Answers estimated =
                person("Kari Provperson", Map.of("birthDate", "1999-07-01", "birthDateCertainty", "estimated"));
        Answers exact = person("Kari Provperson", Map.of("birthDate", "2002-03-03"));
        Answers another = person("Kari Provperson", Map.of("birthDate", "2003-03-03"));

        assertThat(grounds(estimated, exact)).isEqualTo("similar name and about the same age, same name");
        assertThat(grounds(exact, estimated)).isEqualTo("similar name and about the same age, same name");
        assertThat(grounds(estimated, another)).isEmpty();
        assertThat(grounds(another, estimated)).isEmpty();
    }

    @Test
    void theDateInAnIdentityNumberIsABirthDate() {
        Answers number = person("Lotta Låtsasson", Map.of("identityNumber", "19811218-9876"));
        Answers date = person("Lotta Latsasson", Map.of("birthDate", "1981-12-18"));

        assertThat(grounds(number, date)).contains("same birth date");
        assertThat(grounds(date, number)).contains("same birth date");
        assertThat(search(number).find("1981-12-18", TODAY).cases()).containsExactly(EARLIER);
    }

    @Test
    void aNameThatAnotherDocumentSaysIsIndexedBesideTheAlias() {
        Answers alias = person("Stella", Map.of("nameInDocument", "Provova Rositsa"));

        assertThat(search(alias).find("Росица Провова", TODAY).cases()).containsExactly(EARLIER);
        assertThat(search(alias).find("Stella", TODAY).cases()).containsExactly(EARLIER);
    }

    /** Over random pairs of all names and ages. */
    @Test
    void whetherTwoArePossiblyOneDoesNotDependOnWhoCameFirst() {
        List<Answers> persons = NAMES.stream()
                .flatMap(name -> AGES.stream().map(age -> person(name, age)))
                .toList();
        Random random = new Random(20_260_310);
        List<String> differences = new ArrayList<>();
        int found = 0;
        for (int pair = 0; pair < 20_000; pair++) {
            Answers one = persons.get(random.nextInt(persons.size()));
            Answers other = persons.get(random.nextInt(persons.size()));
            String grounds = grounds(one, other);
            found += grounds.isEmpty() ? 0 : 1;
            if (!grounds.equals(grounds(other, one))) {
                differences.add(one.asMap() + " and " + other.asMap());
            }
        }
        assertThat(differences).isEmpty();
        assertThat(found).isBetween(400, 10_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1988-11-23", "19881123", "881123", "23/11/1988", "11/23/1988", "23.11.1988", "23. 11. 1988",
                "23-11-1988", "1988–11–23", "1988/11/23", "23 november 1988", "23 Nov 1988", "23 nov. 1988", "1988",
                "Provson 1988", "Provson, 23.11.1988", "१९८८-११-२३"
            })
    void datesAreReadAsPeopleWriteThem(String typed) {
        PersonSearch.Found found = search(person("Ivar Provson", "1988-11-23")).find(typed, TODAY);

        assertThat(found.cases()).containsExactly(EARLIER);
        assertThat(found.notRead()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "811218-9876",
                "19811218-9876",
                "198112189876",
                "19811218 9876",
                "8112189876",
                "19811218–9876",
                "1981 12 18 - 9876",
                "\u00a0811218\u20119876 "
            })
    void identityNumbersAreReadAsPeopleWriteThem(String typed) {
        PersonSearch.Found found = search(person("Lotta Låtsasson", Map.of("identityNumber", "8112189876")))
                .find(typed, TODAY);

        assertThat(found.cases()).containsExactly(EARLIER);
        assertThat(found.notRead()).isEmpty();
    }

    @Test
    void theDayThatWasTypedIsNotSilentlyAnotherOne() {
        assertThat(search(person("Ivar Provson", "1988-11-23"))
                        .find("1988-11-24", TODAY)
                        .cases())
                .isEmpty();
        assertThat(search(person("Ivar Provson", "1988-11-23"))
                        .find("Provson 23.11.1950", TODAY)
                        .cases())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'Provson 31/02/1988', 31/02/1988",
        "'Provson 12345', 12345",
        "'Provson tel:070', tel:070",
        "'1988-13-01', 1988-13-01",
        "'☎ ✓', ",
        "'okänd kvinna', okänd kvinna"
    })
    void whatCannotBeReadIsSaid(String typed, String notRead) {
        assertThat(search(person("Ivar Provson", "1988-11-23"))
                        .find(typed, TODAY)
                        .notRead())
                .isEqualTo(notRead == null ? List.of() : List.of(notRead));
    }

    @Test
    void eightAtOnceReadNamesAlike() {
        List<String> expected =
                NAMES.stream().map(PersonsAreFoundAgainTest::spelled).toList();

        List<CompletableFuture<List<String>>> all = IntStream.range(0, 8)
                .mapToObj(reader -> CompletableFuture.supplyAsync(() ->
                        NAMES.stream().map(PersonsAreFoundAgainTest::spelled).toList()))
                .toList();

        assertThat(all).extracting(CompletableFuture::join).allMatch(expected::equals);
    }

    private static String spelled(String name) {
        return PersonName.in(name).stream()
                .flatMap(one -> one.parts().stream())
                .flatMap(part -> Stream.concat(part.spellings().stream(), part.sounds().stream()))
                .sorted()
                .toList()
                .toString();
    }

    private static PersonSearch search(Answers known) {
        IndexInMemory index = new IndexInMemory();
        new DuplicateSearch(index).remember(EARLIER, known, TODAY);
        return new PersonSearch(index);
    }

    private static String grounds(Answers known, Answers referred) {
        DuplicateSearch search = new DuplicateSearch(new IndexInMemory());
        search.remember(EARLIER, known, TODAY);
        return search.matches(NEW, referred, TODAY).stream()
                .map(PossibleMatch::inWords)
                .findFirst()
                .orElse("");
    }

    private static Answers person(String name, String born) {
        return person(name, Map.of("birthDate", born));
    }

    private static Answers person(String name, Map<String, Object> more) {
        Map<String, Object> answers = new LinkedHashMap<>(more);
        answers.put("personName", name);
        return Answers.of(answers);
    }
}
