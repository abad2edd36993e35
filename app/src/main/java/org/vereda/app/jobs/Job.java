package org.vereda.app.jobs;

import java.sql.SQLException;
import java.util.Optional;
import org.vereda.app.keep.Session;
import org.vereda.quantity.Finding;
import org.vereda.quantity.SourcePosition;

/**
 * Long work that somebody asked for.
 *
 * @param id its identifier
 * @param kind which work it is
 * @param account who asked for it
 * @param asked what was asked, in the words of the work
 * @param state how far it is
 * @param made when it was asked for, an instant of ISO 8601
 * @param ended when it ended, empty before
 * @param result the SHA-256 of what came of it
 * @param problem what went wrong
 */
public record Job(
        String id,
        String kind,
        String account,
        String asked,
        State state,
        String made,
        String ended,
        Optional<String> result,
        Optional<Finding> problem) {
    static final String COLUMNS = "id, kind, account, asked, state, made, ended, result, problem";

    /** How far a job is. */
    public enum State {
        /** Others come first. */
        WAITING,
        /** It is being done. */
        RUNNING,
        /** It was done. */
        DONE,
        /** Somebody stopped it; what was found till then is its result. */
        STOPPED,
        /** Something went wrong. */
        FAILED
    }

    /** True while something is still to come. */
    public boolean isOpen() {
        return state == State.WAITING || state == State.RUNNING;
    }

    static Job read(Session.Row row) throws SQLException {
        return new Job(
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                State.valueOf(row.text(5)),
                row.text(6),
                row.text(7),
                row.perhaps(8),
                problem(row.text(9)));
    }

    /** A problem is kept as its code and arguments, so that everybody reads it in their own language. */
    private static Optional<Finding> problem(String kept) {
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        String[] lines = kept.split("\n", -1);
        String[] arguments = new String[lines.length - 1];
        System.arraycopy(lines, 1, arguments, 0, arguments.length);
        return Optional.of(Finding.error(lines[0], SourcePosition.NOWHERE, arguments));
    }

    static String kept(Finding problem) {
        StringBuilder kept = new StringBuilder(problem.code());
        problem.arguments().forEach(argument -> kept.append('\n').append(argument.replaceAll("\\s+", " ")));
        return kept.toString();
    }
}
