package se.saferreturn.preparation;

/** How dangerous a return would be, from the least to the most. STOP rejects nobody: it opens protection planning. */
public enum RiskLevel {
    LOW,
    MEDIUM,
    HIGH,
    STOP
}
