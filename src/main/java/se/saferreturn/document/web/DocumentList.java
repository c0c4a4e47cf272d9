package se.saferreturn.document.web;

import java.util.List;

/**
 * The documents of a case, the last one first.
 *
 * @param enteredInError for those who may take that back; empty for others
 */
record DocumentList(List<DocumentView> documents, List<DocumentView> enteredInError) {}
