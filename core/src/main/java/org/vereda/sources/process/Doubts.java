package org.vereda.sources.process;

/** A place of a file that takes warnings about what stands there. */
interface Doubts {
    void warn(String code, String... arguments);
}
