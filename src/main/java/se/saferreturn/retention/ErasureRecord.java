package se.saferreturn.retention;

import java.time.Instant;
import se.saferreturn.casefile.CaseNumber;

/** That a file was erased: what, when and by whose decision. Nothing of the person. */
public record ErasureRecord(CaseNumber caseNumber, Instant erasedAt, ErasureOrder order) {}
