package se.saferreturn.document.web;

import java.util.List;

/** The documents of a case, the last one first. */
record DocumentList(List<DocumentView> documents) {}
