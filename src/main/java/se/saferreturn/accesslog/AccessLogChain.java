package se.saferreturn.accesslog;

/** Tells whether the log is still as it was written. */
public interface AccessLogChain {

    /** Reads the whole log and computes every link anew. */
    ChainCheck check();

    /** What the last check has found, without a new one unless there was none since the start. */
    ChainCheck lastCheck();
}
