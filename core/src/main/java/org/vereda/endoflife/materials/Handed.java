package org.vereda.endoflife.materials;

/**
 * What a step handed on.
 *
 * @param step the step
 * @param target the later step or the output that got it
 * @param composition its masses
 */
public record Handed(String step, String target, Composition composition) {}
