package org.vereda.inventory.plausibility;

import java.util.ArrayList;
import java.util.List;

/**
 * Which slips of a digit turn one row of digits into another, each with the probability that it gives exactly this one:
 * a row of {@code n} digits can lose one in {@code n} ways, get one more in {@code 10 (n + 1)} ways, get one wrong in
 * {@code 9 n} ways and have two neighbors swapped in {@code n - 1} ways, all taken for equally likely.
 */
final class DigitSlips {
    private static final int DIGITS = 10;

    /**
     * A slip that explains what was printed.
     *
     * @param slip the slip
     * @param probability {@code prior * ways that give the printed digits / all ways}
     */
    record Explained(Slip slip, double probability) {}

    private DigitSlips() {}

    /** The slips that turn the true digits into the printed ones. */
    static List<Explained> between(String truth, String printed) {
        List<Explained> found = new ArrayList<>();
        int length = truth.length();
        add(found, Slip.DIGIT_LOST, removals(truth, printed), length);
        add(found, Slip.DIGIT_ADDED, removals(printed, truth), DIGITS * (length + 1));
        if (length == printed.length()) {
            int first = firstDifference(truth, printed);
            boolean isOne = first < length && truth.substring(first + 1).equals(printed.substring(first + 1));
            add(found, Slip.DIGIT_WRONG, isOne ? 1 : 0, (DIGITS - 1) * length);
            add(found, Slip.DIGITS_SWAPPED, isSwapped(truth, printed, first) ? 1 : 0, length - 1);
        }
        return found;
    }

    private static void add(List<Explained> found, Slip slip, int ways, int all) {
        if (ways > 0) {
            found.add(new Explained(slip, slip.prior() * ways / all));
        }
    }

    private static int removals(String longer, String shorter) {
        int ways = 0;
        if (longer.length() == shorter.length() + 1) {
            for (int i = 0; i < longer.length(); i++) {
                ways += (longer.substring(0, i) + longer.substring(i + 1)).equals(shorter) ? 1 : 0;
            }
        }
        return ways;
    }

    private static int firstDifference(String one, String other) {
        int at = 0;
        while (at < one.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    private static boolean isSwapped(String truth, String printed, int first) {
        return first + 1 < truth.length()
                && truth.charAt(first) == printed.charAt(first + 1)
                && truth.charAt(first + 1) == printed.charAt(first)
                && truth.substring(first + 2).equals(printed.substring(first + 2));
    }
}
