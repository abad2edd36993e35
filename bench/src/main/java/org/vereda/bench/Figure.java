package org.vereda.bench;

import java.util.Optional;

/**
 * One line of the table.
 *
 * @param id of the goal, empty where there is none
 * @param work what was done
 * @param system on what
 * @param ours our number
 * @param rival the other program, empty where the number stands for itself
 * @param theirs its number
 * @param ratio of both numbers, where there is another
 * @param judged what is held against the goal: the ratio, or our number
 * @param goal what to reach
 * @param judgedFully false where the system is not the one that the goal names
 */
record Figure(
        String id,
        String work,
        String system,
        Amount ours,
        String rival,
        Optional<Amount> theirs,
        Optional<Double> ratio,
        double judged,
        Goal goal,
        boolean judgedFully) {

    /** Ours beside another's; judged is how many times longer the other takes. */
    static Figure ratio(String id, String work, String system, Amount ours, String rival, Amount theirs, Goal goal) {
        double times = theirs.value() / ours.value();
        return new Figure(id, work, system, ours, rival, Optional.of(theirs), Optional.of(times), times, goal, true);
    }

    /** Ours beside another's; judged is our number. */
    static Figure beside(String id, String work, String system, Amount ours, String rival, Amount theirs, Goal goal) {
        Figure compared = ratio(id, work, system, ours, rival, theirs, goal);
        return new Figure(id, work, system, ours, rival, compared.theirs(), compared.ratio(), ours.value(), goal, true);
    }

    /** A number for itself. */
    static Figure alone(String id, String work, String system, Amount ours, Goal goal) {
        return new Figure(id, work, system, ours, "", Optional.empty(), Optional.empty(), ours.value(), goal, true);
    }

    /** The same, on another system than the goal names. */
    Figure onAnotherSystem() {
        return new Figure(id, work, system, ours, rival, theirs, ratio, judged, goal, false);
    }

    /** In one line, for the one who waits. */
    String line() {
        String beside = theirs.map(amount -> ", " + rival + " " + amount.text() + ", " + ratioText())
                .orElse("");
        return system + ", " + work + ": " + ours.text() + beside;
    }

    /** The ratio where there is a rival. */
    String ratioText() {
        return ratio.map(times -> Amount.digits(times) + "x").orElse("");
    }

    /** Whether the goal was reached. */
    String verdict() {
        if (goal.equals(Goal.NONE)) {
            return "";
        }
        if (!judgedFully) {
            return "not judged";
        }
        return goal.met().test(judged) ? "met" : "missed";
    }
}
