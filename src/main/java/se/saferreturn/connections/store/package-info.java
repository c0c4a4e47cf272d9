/** What access rules need of the database beside the engine. */
@NullMarked
package se.saferreturn.connections.store;

import org.jspecify.annotations.NullMarked;
