package org.vereda.app.console;

/** How a command ended, for scripts. */
public final class ExitCode {
    /** Everything was computed. */
    public static final int DONE = 0;
    /** The program itself failed. */
    public static final int FAILED = 1;
    /** The input has errors; what could be computed was written, marked incomplete. */
    public static final int BAD_INPUT = 2;
    /** The command line was not understood. */
    public static final int USAGE = 64;

    private ExitCode() {}
}
