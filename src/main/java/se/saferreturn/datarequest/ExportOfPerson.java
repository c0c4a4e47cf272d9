package se.saferreturn.datarequest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Everything that is kept about a person, in words. Printing it prints nothing of it. */
public record ExportOfPerson(String request, LocalDate madeOn, List<ExportedFile> files) {

    public ExportOfPerson {
        files = List.copyOf(files);
    }

    /**
     * A file.
     *
     * @param reads who has looked into it, by what right and when; no names of staff
     */
    public record ExportedFile(String number, List<Entry> entries, List<Read> reads) {

        public ExportedFile {
            entries = List.copyOf(entries);
            reads = List.copyOf(reads);
        }
    }

    /** A form that was filled in, or a record that the system made. */
    public record Entry(String heading, Instant at, String madeBy, List<Line> lines) {

        public Entry {
            lines = List.copyOf(lines);
        }

        @Override
        public String toString() {
            return "entry with " + lines.size() + " lines";
        }
    }

    /** A question and its answer. */
    public record Line(String label, String answer) {

        @Override
        public String toString() {
            return "line";
        }
    }

    /** That somebody looked into the file. */
    public record Read(LocalDate on, String what, String byWhatRight) {}

    @Override
    public String toString() {
        return "everything about a person, " + files.size() + " files";
    }
}
