package se.saferreturn.connections;

/** For what the thread is at work: for somebody who waits for an answer, or for the application itself. */
public final class AtWork {

    private static final ThreadLocal<Boolean> FOR_A_REQUEST = ThreadLocal.withInitial(() -> false);

    private AtWork() {}

    /** From now on, until the {@linkplain #endRequest end}, the thread is at work for a request. */
    public static void beginRequest() {
        FOR_A_REQUEST.set(true);
    }

    /** The thread is at work for the application again. */
    public static void endRequest() {
        FOR_A_REQUEST.remove();
    }

    public static boolean isForRequest() {
        return FOR_A_REQUEST.get();
    }
}
