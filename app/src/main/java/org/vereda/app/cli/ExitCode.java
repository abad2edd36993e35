package org.vereda.app.cli;

/** How a command ended, for scripts. */
final class ExitCode {
    /** Everything was computed. */
    static final int DONE = 0;
    /** The program itself failed. */
    static final int FAILED = 1;
    /** The input has errors; what could be computed was written, marked incomplete. */
    static final int BAD_INPUT = 2;
    /** The command line was not understood. */
    static final int USAGE = 64;

    private ExitCode() {}
}
