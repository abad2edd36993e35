package org.vereda.architecture.sample.outside;

/** Breaks the law on purpose: it lives in no room. */
public record Tent(int poles) {}
