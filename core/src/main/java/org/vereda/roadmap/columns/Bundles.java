package org.vereda.roadmap.columns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The bundles of options that may work together on one end use, numbered from 0 (none works).
 *
 * <p>Options that exclude each other share a slot, every other option has a slot of its own; a bundle is one digit per
 * slot in mixed radix: 0 for nothing, else which option works and, where its saving fades, since which year. So a group
 * of {@code k} exclusive options costs a factor {@code k+1} and not {@code 2^k}, and only fading options pay for the
 * memory of their age. A bundle is legal when the prerequisites of all its options work too.
 */
final class Bundles {
    final int count;
    private final List<Candidate> candidates;
    private final int years;
    private final int[] slot;
    private final int[] firstDigit;
    private final int[] stride;
    private final int[] radix;
    private final int[][] inSlot;
    private final int[][] requires;

    /**
     * @param candidates the options of one end use
     * @param requires for each option the places of those it needs in the list
     * @param years the years of the plan
     */
    Bundles(List<Candidate> candidates, int[][] requires, int years) {
        this.candidates = candidates;
        this.requires = requires;
        this.years = years;
        slot = new int[candidates.size()];
        firstDigit = new int[candidates.size()];
        inSlot = slots(candidates);
        radix = new int[inSlot.length];
        stride = new int[inSlot.length];
        int size = 1;
        for (int s = 0; s < inSlot.length; s++) {
            stride[s] = size;
            radix[s] = digitsOf(s);
            size = Math.multiplyExact(size, radix[s]);
        }
        count = size;
    }

    /** How many bundles there would be, as a float because it may be huge; counted before anything is made. */
    static double countOf(List<Candidate> candidates, int years) {
        double size = 1;
        for (int[] members : slots(candidates)) {
            double digits = 1;
            for (int member : members) {
                digits += candidates.get(member).fades() ? years : 1;
            }
            size *= digits;
        }
        return size;
    }

    /** How many slots there would be. */
    static int slotsOf(List<Candidate> candidates) {
        return slots(candidates).length;
    }

    private static int[][] slots(List<Candidate> candidates) {
        Map<String, List<Integer>> slots = new LinkedHashMap<>();
        for (int k = 0; k < candidates.size(); k++) {
            String alone = "option " + candidates.get(k).option().id();
            String key = candidates
                    .get(k)
                    .option()
                    .exclusionGroup()
                    .map(group -> "group " + group)
                    .orElse(alone);
            slots.computeIfAbsent(key, any -> new ArrayList<>()).add(k);
        }
        return slots.values().stream()
                .map(members -> members.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private int digitsOf(int s) {
        int next = 1;
        for (int member : inSlot[s]) {
            slot[member] = s;
            firstDigit[member] = next;
            next += candidates.get(member).fades() ? years : 1;
        }
        return next;
    }

    int slots() {
        return inSlot.length;
    }

    /** The places of the options that an option needs. */
    int[] requires(int option) {
        return requires[option];
    }

    /** The options that share a slot. */
    int[] members(int s) {
        return inSlot[s];
    }

    boolean isFree(int s, int bundle) {
        return bundle / stride[s] % radix[s] == 0;
    }

    /** The bundle in which an option works too, from that year on; its slot must be free. */
    int with(int bundle, int option, int sinceYear) {
        int digit = firstDigit[option] + (candidates.get(option).fades() ? sinceYear : 0);
        return bundle + digit * stride[slot[option]];
    }

    boolean has(int bundle, int option) {
        int digit = digit(bundle, option);
        return digit >= 0 && digit < (candidates.get(option).fades() ? years : 1);
    }

    boolean isLegal(int bundle) {
        for (int option = 0; option < candidates.size(); option++) {
            if (has(bundle, option) && !allWork(bundle, requires[option])) {
                return false;
            }
        }
        return true;
    }

    /**
     * Share of the baseline that a bundle saves in a year: {@code 1 - product of (1 - share)}, multiplicative on the
     * residual. Bundles that cannot have come about by then count as if younger options saved nothing.
     */
    double saved(int bundle, int year) {
        double residual = 1;
        for (int option = 0; option < candidates.size(); option++) {
            if (has(bundle, option)) {
                residual *= 1 - shareIn(bundle, option, year);
            }
        }
        return 1 - residual;
    }

    private double shareIn(int bundle, int option, int year) {
        Candidate candidate = candidates.get(option);
        int age = candidate.fades() ? year - digit(bundle, option) : 0;
        return age < 0 ? 0 : candidate.share(age);
    }

    private boolean allWork(int bundle, int[] options) {
        for (int option : options) {
            if (!has(bundle, option)) {
                return false;
            }
        }
        return true;
    }

    private int digit(int bundle, int option) {
        return bundle / stride[slot[option]] % radix[slot[option]] - firstDigit[option];
    }
}
