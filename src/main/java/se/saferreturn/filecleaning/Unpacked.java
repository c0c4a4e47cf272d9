package se.saferreturn.filecleaning;

/** Counts what a file unpacks to, with all that is packed in it once more. */
public final class Unpacked {

    private static final long MOST = 200L * 1024 * 1024;
    private static final long MOST_AT_ONCE = 64L * 1024 * 1024;
    private static final int DEEPEST = 2;

    private long bytes;
    private int depth;

    /**
     * Counts so many bytes more.
     *
     * @throws DocumentRefusedException it is more than any document needs
     */
    public void add(long size) {
        bytes += size;
        if (size > MOST_AT_ONCE || size < 0 || bytes > MOST) {
            throw DocumentRefusedException.tooMuch();
        }
    }

    /**
     * Goes into a file that lies in this one.
     *
     * @throws DocumentRefusedException files lie in files lie in files
     */
    public void enter() {
        depth++;
        if (depth > DEEPEST) {
            throw DocumentRefusedException.tooMuch();
        }
    }

    public void leave() {
        depth--;
    }
}
