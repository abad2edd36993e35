package org.vereda.app.pact;

/** A call is refused; the host turns it into an answer. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final String value;

    /**
     * A refusal.
     *
     * @param value what was wrong, empty for nothing in particular
     */
    Refusal(Problem problem, String value) {
        super(problem.name(), null, false, false);
        this.problem = problem;
        this.value = value;
    }

    Problem problem() {
        return problem;
    }

    String value() {
        return value;
    }
}
