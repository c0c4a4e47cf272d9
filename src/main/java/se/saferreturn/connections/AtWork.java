package se.saferreturn.connections;

/** For what the thread is at work: for somebody who waits for an answer, or for the application itself. */
public final class AtWork {

    private static final ThreadLocal<Boolean> FOR_A_REQUEST = ThreadLocal.withInitial(() -> false);

    private AtWork() {}

    /** The end of a request; a resource that closes without an exception. */
    public interface Ended extends AutoCloseable {

        @Override
        void close();
    }

    /** From now on, until the end, the thread is at work for a request. */
    public static Ended forRequest() {
        FOR_A_REQUEST.set(true);
        return FOR_A_REQUEST::remove;
    }

    public static boolean isForRequest() {
        return FOR_A_REQUEST.get();
    }
}
