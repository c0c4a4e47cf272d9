package se.saferreturn.paper;

import java.awt.Color;

/**
 * How a text is written.
 *
 * @param size in points
 */
public record Ink(float size, boolean bold, Color colour) {}
