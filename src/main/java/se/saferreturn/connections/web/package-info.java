/** What access rules need of the database beside the engine. */
@NullMarked
package se.saferreturn.connections.web;

import org.jspecify.annotations.NullMarked;
