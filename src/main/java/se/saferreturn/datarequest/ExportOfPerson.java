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
     * @param standing what the register knows of it
     * @param documents that were added to it; their content is handed over beside this
     * @param reads who has looked into it, by what right and when; no names of staff
     */
    public record ExportedFile(
            String number, List<Line> standing, List<Entry> entries, List<Document> documents, List<Read> reads) {

        public ExportedFile {
            standing = List.copyOf(standing);
            entries = List.copyOf(entries);
            documents = List.copyOf(documents);
            reads = List.copyOf(reads);
        }

        @Override
        public String toString() {
            return "file " + number;
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

    /**
     * A question and its answer.
     *
     * @param key what the question is called in data, the same in every form
     * @param withheld the answer is not shown, and says why instead
     */
    public record Line(String key, String label, String answer, boolean withheld) {

        @Override
        public String toString() {
            return "line";
        }
    }

    /** A paper, picture or letter. */
    public record Document(String title, String kind, String fileName, Instant addedAt, String addedBy) {

        @Override
        public String toString() {
            return "document";
        }
    }

    /**
     * That somebody looked into the file.
     *
     * @param times how often that day
     */
    public record Read(LocalDate on, String what, String byWhatRight, int times) {}

    @Override
    public String toString() {
        return "everything about a person, " + files.size() + " files";
    }
}
