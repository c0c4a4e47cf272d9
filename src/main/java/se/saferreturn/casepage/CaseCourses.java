package se.saferreturn.casepage;

import se.saferreturn.casefile.CaseNumber;

/** Finds the course of cases. */
public interface CaseCourses {

    /** What has happened in the case and what is open; empty lists when no process of it is known. */
    CaseCourse of(CaseNumber caseNumber);
}
