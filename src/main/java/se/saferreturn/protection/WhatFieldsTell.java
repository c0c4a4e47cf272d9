package se.saferreturn.protection;

import se.saferreturn.form.Tells;

/** Knows of every answer of a case file what it gives away: one reader for pages, papers and forms. */
public interface WhatFieldsTell {

    /**
     * What the answer gives away.
     *
     * @param form id of the form or of the system's record in which it stands
     * @param version of the form
     * @param key of the answer, in a list too
     */
    Tells of(String form, int version, String key);
}
