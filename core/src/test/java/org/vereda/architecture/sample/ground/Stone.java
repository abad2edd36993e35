package org.vereda.architecture.sample.ground;

import org.vereda.architecture.sample.upper.Roof;

/** Breaks the law on purpose: the ground floor uses the roof. */
public record Stone(Roof roof) {}
