package se.saferreturn.datarequest;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFields;
import se.saferreturn.casefile.CaseNumber;

/** The files that a records officer has made sure are of the person who asks. */
public final class FilesOfPerson {

    private static final Pattern SEPARATOR = Pattern.compile("[\\s,;]+");

    private final List<CaseNumber> numbers;

    private FilesOfPerson(List<CaseNumber> numbers) {
        this.numbers = List.copyOf(numbers);
    }

    /** As they stand in the answers of a data request; what is no number is left out, since the form refuses it. */
    public static FilesOfPerson named(Answers request) {
        return new FilesOfPerson(Arrays.stream(SEPARATOR.split(
                        request.text(CaseFields.DATA_REQUEST_CASES).orElse("")))
                .flatMap(typed -> CaseNumber.read(typed).stream())
                .distinct()
                .toList());
    }

    public List<CaseNumber> numbers() {
        return numbers;
    }

    /**
     * Makes sure that each was granted; some may be left out.
     *
     * @throws DataRequestRefusedException one was not
     */
    void checkThatNoneIsNew(List<CaseNumber> granted) {
        numbers.stream().filter(number -> !granted.contains(number)).findFirst().ifPresent(other -> {
            throw new DataRequestRefusedException("Numbers of the files: The request was not granted for " + other
                    + ". Leave it out; for another file a new request is needed.");
        });
    }

    /**
     * Makes sure that they can be worked with.
     *
     * @param kind what was granted: access, correction or erasure
     * @param isThere whether there is such a file
     * @throws DataRequestRefusedException one is not there, or none is named where one is needed
     */
    void check(String kind, Predicate<CaseNumber> isThere) {
        if (numbers.isEmpty() && !kind.equals("access")) {
            throw new DataRequestRefusedException(
                    "Numbers of the files: Name at least one file in which something is to be"
                            + " corrected or erased, or refuse the request and say that there is none.");
        }
        numbers.stream().filter(isThere.negate()).findFirst().ifPresent(missing -> {
            throw new DataRequestRefusedException("Numbers of the files: There is no file " + missing
                    + ", or it was erased. Check the number, or leave it out.");
        });
    }
}
