package org.vereda.app.flow;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vereda.footprint.method.MethodProfile;

/**
 * What is asked of a supply network.
 *
 * @param products the products by name or identifier; empty for the portfolio
 * @param categories the impact categories; empty for the first one, {@code all} for all
 * @param tree true for the tree
 * @param flows true for the flow diagram
 * @param paths true for the paths
 * @param depth levels of the tree
 * @param cutoff the share of the total below which branches, steps and paths are left out, 0 to 1
 * @param requests how many data requests, none where they are not asked for
 * @param subjects whose total the requests shall make surer: cohorts or products; empty for the products
 * @param profiles the standards by whose rules the products are told
 * @param sampling how often and how to draw, none for the analytic ranges
 * @param compared two products to be compared with the same draws
 */
public record FootprintQuestion(
        List<String> products,
        List<String> categories,
        boolean tree,
        boolean flows,
        boolean paths,
        int depth,
        double cutoff,
        OptionalInt requests,
        List<String> subjects,
        List<MethodProfile> profiles,
        Optional<Sampling> sampling,
        List<String> compared) {
    public FootprintQuestion {
        products = List.copyOf(products);
        categories = List.copyOf(categories);
        subjects = List.copyOf(subjects);
        profiles = List.copyOf(profiles);
        compared = List.copyOf(compared);
    }

    /**
     * How to draw.
     *
     * @param runs how many draws
     * @param seed draws of one seed are the same on every machine
     * @param plan how the draws are spread
     */
    public record Sampling(int runs, long seed, Plan plan) {
        /** Draws where no number is stated: the share of better draws is then known to about three points. */
        public static final int USUAL = 1000;

        /** How draws are spread. */
        public enum Plan {
            /** Latin hypercube. */
            LHS,
            /** Sobol' sequence. */
            SOBOL,
            /** Independent. */
            RANDOM
        }
    }
}
