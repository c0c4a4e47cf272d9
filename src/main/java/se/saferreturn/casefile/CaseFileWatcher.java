package se.saferreturn.casefile;

/** Whoever must know at once what is entered into case files. */
public interface CaseFileWatcher {

    /** An entry was added, in the transaction of whoever adds it. */
    void entered(CaseFileEntry entry);
}
