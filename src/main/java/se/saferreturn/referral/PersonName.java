package se.saferreturn.referral;

import static se.saferreturn.casefile.Trait.Kind.NAME;
import static se.saferreturn.casefile.Trait.Kind.SOUND;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.saferreturn.casefile.NamePlace;
import se.saferreturn.casefile.Trait;
import se.saferreturn.person.NameSpellings;
import se.saferreturn.person.NoName;

/**
 * One name of a person in its parts, each with all the spellings and sounds by which it is found again. Printing it prints
 * nothing of it.
 *
 * @param parts those that tell people apart first
 */
record PersonName(List<Part> parts) {

    /** Several names in one answer. */
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[;/|\\n\\r()\"]+");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}'’ʼ`´\\-‐‑–]+");

    /** They join what may be written as one word or as two. */
    private static final Pattern IN_WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");

    /** Signs that are not seen: keyboards write joiners into Nepali and Persian words, and pages break long words. */
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");

    /** They stand in many names; where anything else is known of a name, they tell no two people apart. */
    private static final Set<String> PARTICLES = Set.of(
            "al", "el", "de", "da", "di", "du", "do", "del", "dos", "la", "le", "van", "von", "bin", "ben", "ibn",
            "bint", "der", "den", "af", "av", "abu", "umm", "ul");

    /**
     * A part of a name.
     *
     * @param strong whether it tells people apart
     * @param spellings as it may be written, what differs by custom only written alike
     */
    record Part(boolean strong, Set<String> spellings, Set<String> sounds) {

        Stream<Trait> names() {
            return spellings.stream().map(spelling -> new Trait(NAME, spelling));
        }

        Stream<Trait> traits() {
            return Stream.concat(names(), sounds.stream().map(sound -> new Trait(SOUND, sound)));
        }

        @Override
        public String toString() {
            return "a part of a name";
        }
    }

    /** A word with the spellings of its Latin letters. */
    private record Word(Set<String> latin) {

        boolean isStrong() {
            return latin.stream().noneMatch(written -> written.length() == 1 || PARTICLES.contains(written));
        }
    }

    /** The names in a text; none where it only says that the name is not known. */
    static List<PersonName> in(String text) {
        return Stream.of(BETWEEN_NAMES.split(visible(text)))
                .flatMap(name -> of(name).stream())
                .toList();
    }

    /** How many parts count when this name is compared with one that has only particles and single letters, or has not. */
    List<Part> partsThatCount(boolean strongOnly) {
        return strongOnly ? parts.stream().filter(Part::strong).toList() : parts;
    }

    boolean isStrong() {
        return parts.get(0).strong();
    }

    /** What the search index keeps of it. */
    Stream<Trait> traits() {
        int strong = (int) parts.stream().filter(Part::strong).count();
        String whole = parts.stream()
                .map(part -> part.spellings().stream().sorted().collect(Collectors.joining(",")))
                .sorted()
                .collect(Collectors.joining(" "));
        return Stream.iterate(0, place -> place < parts.size(), place -> place + 1)
                .flatMap(place -> parts.get(place)
                        .traits()
                        .map(trait -> new Trait(
                                trait.kind(), trait.value(), new NamePlace(whole, place, strong, parts.size()))));
    }

    private static Optional<PersonName> of(String name) {
        List<String> written = Arrays.stream(BETWEEN_WORDS.split(name))
                .filter(word -> !word.isEmpty())
                .toList();
        if (NoName.isSaidBy(written)) {
            return Optional.empty();
        }
        List<Word> words = written.stream()
                .flatMap(word -> Arrays.stream(IN_WORDS.split(word)))
                .filter(word -> !word.isEmpty())
                .flatMap(word -> NameSpellings.latin(word).stream())
                .map(Word::new)
                .toList();
        List<Part> parts = new ArrayList<>();
        for (int place = 0; place < words.size(); place++) {
            parts.add(part(words, place));
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new PersonName(Stream.concat(
                                parts.stream().filter(Part::strong),
                                parts.stream().filter(part -> !part.strong()))
                        .distinct()
                        .toList()));
    }

    /** Two words that follow each other are found as one as well: Ana Maria and Anamaria, D'Oleo and Doleo. */
    private static Part part(List<Word> words, int place) {
        Word word = words.get(place);
        Set<String> spellings = alike(word.latin());
        neighbours(words, place).forEach(joined -> spellings.addAll(alike(joined)));
        Set<String> sounds = word.latin().stream()
                .flatMap(latin -> Stream.of(latin, NameSpellings.alike(latin)))
                .flatMap(latin -> NameSpellings.soundsOf(latin).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Part(word.isStrong(), spellings, sounds);
    }

    private static Stream<Set<String>> neighbours(List<Word> words, int place) {
        return Stream.of(place - 1, place)
                .filter(first -> first >= 0 && first + 1 < words.size())
                .map(first -> words.get(first).latin().stream()
                        .flatMap(one -> words.get(first + 1).latin().stream().map(one::concat))
                        .collect(Collectors.toSet()));
    }

    private static Set<String> alike(Collection<String> latin) {
        return latin.stream().map(NameSpellings::alike).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String visible(String text) {
        return UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    @Override
    public String toString() {
        return "a name of " + parts.size() + " parts";
    }
}
