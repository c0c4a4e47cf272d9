package se.saferreturn.referral;

import com.ibm.icu.lang.UCharacter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.saferreturn.casefile.PastedText;
import se.saferreturn.person.SwedishIdentityNumber;

/**
 * What somebody typed of a person, in any order: names, birth dates, a year, an identity number, each as people write it.
 * Printing it prints nothing of it.
 *
 * @param person what could be read
 * @param notRead words and numbers that mean nothing here
 */
record TypedPerson(PersonTraits person, List<String> notRead) {

    /** Between the numbers of a date or before the last four digits of an identity number; people paste any of these. */
    private static final String SIGN = "[-‐‑‒–—−/.]";

    private static final Pattern IDENTITY_NUMBER = Pattern.compile(
            "(?<![0-9])((?:[0-9]{2})?[0-9]{2}\\s?[0-9]{2}\\s?[0-9]{2})\\s?([-‐‑‒–—−+]?)\\s?([0-9]{4})(?![0-9]|" + SIGN
                    + "[0-9])");
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?<![0-9])([0-9]{4})\\s?" + SIGN + "\\s?([0-9]{1,2})\\s?" + SIGN + "\\s?([0-9]{1,2})(?![0-9])");
    private static final Pattern YEAR_LAST = Pattern.compile(
            "(?<![0-9])([0-9]{1,2})\\s?" + SIGN + "\\s?([0-9]{1,2})\\s?" + SIGN + "\\s?([0-9]{4})(?![0-9])");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("(?<![0-9])([0-9]{4})([0-9]{2})([0-9]{2})(?![0-9])");
    private static final Pattern SIX_DIGITS = Pattern.compile("(?<![0-9])([0-9]{2})([0-9]{2})([0-9]{2})(?![0-9])");
    private static final Pattern MONTH_IN_WORDS =
            Pattern.compile("(?<![0-9])([0-9]{1,2})\\.?\\s+(\\p{L}{3,})\\.?,?\\s+([0-9]{4})(?![0-9])");
    private static final Pattern YEAR =
            Pattern.compile("(?<![0-9])(?<!" + SIGN + ")((?:19|20)[0-9]{2})(?!" + SIGN + "?[0-9])");
    private static final Pattern NUMBER = Pattern.compile("[^\\s,;]*[0-9][^\\s,;]*");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern HAS_LETTERS = Pattern.compile("\\p{L}");

    private static final int CENTURY = 100;

    private static final List<Map<String, Long>> MONTHS = Stream.of(Locale.ENGLISH, Locale.forLanguageTag("sv"))
            .flatMap(language -> Stream.of(TextStyle.FULL, TextStyle.SHORT).map(style -> months(language, style)))
            .toList();

    static TypedPerson read(String typed, LocalDate today) {
        Reading reading = new Reading(withPlainDigits(PastedText.plain(typed)), today);
        reading.take(IDENTITY_NUMBER, reading::identityNumber);
        reading.take(YEAR_FIRST, found -> reading.date(found.group(1), found.group(2), found.group(3)));
        reading.take(YEAR_LAST, reading::dayAndMonth);
        reading.take(MONTH_IN_WORDS, reading::monthInWords);
        reading.take(EIGHT_DIGITS, found -> reading.date(found.group(1), found.group(2), found.group(3)));
        reading.take(SIX_DIGITS, reading::shortDate);
        reading.take(YEAR, reading::year);
        reading.take(NUMBER, reading::notRead);
        return reading.done();
    }

    /** Digits of every script as Latin ones. */
    private static String withPlainDigits(String typed) {
        return typed.codePoints()
                .map(sign -> UCharacter.isDigit(sign) ? '0' + UCharacter.digit(sign) : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Map<String, Long> months(Locale language, TextStyle style) {
        DateTimeFormatter formatter = new DateTimeFormatterBuilder()
                .appendText(ChronoField.MONTH_OF_YEAR, style)
                .toFormatter(language);
        return IntStream.rangeClosed(1, 12)
                .boxed()
                .collect(Collectors.toMap(
                        month -> formatter
                                .format(Month.of(month))
                                .replace(".", "")
                                .toLowerCase(language),
                        Integer::longValue,
                        (one, other) -> one));
    }

    /** Takes one kind of thing after the other out of the text; what is left are names. */
    private static final class Reading {

        private final LocalDate today;
        private final Set<LocalDate> dates = new HashSet<>();
        private final Set<Integer> years = new HashSet<>();
        private final Set<String> numbers = new HashSet<>();
        private final Set<String> notRead = new LinkedHashSet<>();
        private String rest;

        Reading(String text, LocalDate today) {
            this.rest = text;
            this.today = today;
        }

        void take(Pattern pattern, Predicate<MatchResult> reader) {
            StringBuilder left = new StringBuilder();
            Matcher matcher = pattern.matcher(rest);
            while (matcher.find()) {
                boolean taken = reader.test(matcher.toMatchResult());
                matcher.appendReplacement(left, taken ? " " : Matcher.quoteReplacement(matcher.group()));
            }
            rest = matcher.appendTail(left).toString();
        }

        boolean identityNumber(MatchResult found) {
            String sign = found.group(2).equals("+") ? "+" : found.group(2).isEmpty() ? "" : "-";
            Optional<SwedishIdentityNumber> number = SwedishIdentityNumber.read(
                    BLANKS.matcher(found.group(1)).replaceAll("") + sign + found.group(3), today);
            number.ifPresent(read -> numbers.add(read.digits()));
            return number.isPresent();
        }

        boolean dayAndMonth(MatchResult found) {
            boolean dayFirst = date(found.group(3), found.group(2), found.group(1));
            // 25/07 is clear; of 05/07 both are looked for
            boolean monthFirst = date(found.group(3), found.group(1), found.group(2));
            return dayFirst || monthFirst;
        }

        boolean monthInWords(MatchResult found) {
            String word = found.group(2).toLowerCase(Locale.ROOT);
            return MONTHS.stream()
                    .flatMap(months -> Stream.ofNullable(months.get(word)))
                    .findFirst()
                    .filter(month -> date(found.group(3), month.toString(), found.group(1)))
                    .isPresent();
        }

        /** A year of two digits is the latest that is not to come. */
        boolean shortDate(MatchResult found) {
            int year = today.getYear() / CENTURY * CENTURY + Integer.parseInt(found.group(1));
            return (year <= today.getYear() && date(Integer.toString(year), found.group(2), found.group(3)))
                    || date(Integer.toString(year - CENTURY), found.group(2), found.group(3));
        }

        boolean date(String year, String month, String day) {
            try {
                LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
                if (date.isAfter(today)) {
                    return false;
                }
                dates.add(date);
                years.add(date.getYear());
                return true;
            } catch (DateTimeException noDate) {
                return false;
            }
        }

        boolean year(MatchResult found) {
            Year year = Year.parse(found.group(1));
            if (year.isAfter(Year.from(today))) {
                return false;
            }
            years.add(year.getValue());
            return true;
        }

        boolean notRead(MatchResult found) {
            notRead.add(found.group());
            return true;
        }

        TypedPerson done() {
            List<PersonName> names = new ArrayList<>(PersonName.in(rest));
            if (names.isEmpty() && HAS_LETTERS.matcher(rest).find()) {
                notRead.add(BLANKS.matcher(rest.strip()).replaceAll(" "));
            }
            return new TypedPerson(
                    new PersonTraits(names, Set.copyOf(dates), Set.copyOf(years), Set.of(), Set.copyOf(numbers)),
                    List.copyOf(notRead));
        }
    }

    @Override
    public String toString() {
        return "what was typed of a person";
    }
}
