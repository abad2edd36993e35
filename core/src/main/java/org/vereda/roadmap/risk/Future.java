package org.vereda.roadmap.risk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.vereda.measures.EndUse;
import org.vereda.measures.Option;
import org.vereda.roadmap.DecidedUse;
import org.vereda.roadmap.columns.OptionGroup;

/** One future: which actions are carried out and by which factor each of them saves. */
final class Future {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final long STRIDE = 0x9E3779B97F4A7C15L;

    private final RiskSettings settings;
    private final RandomGenerator random;
    private final Map<String, Double> common = new HashMap<>();
    private final double all;
    private final Map<String, Double> firms = new HashMap<>();
    private final RandomGenerator money;
    private final Map<String, Double> prices = new HashMap<>();
    private final Map<String, Double> builders = new HashMap<>();

    /** The future of that number; the same whatever was drawn before. */
    Future(RiskSettings settings, int number) {
        this.settings = settings;
        random = generator(settings.seed() + STRIDE * (number + 1L));
        all = generator(settings.seed() - STRIDE * (number + 1L)).nextGaussian();
        money = generator(~settings.seed() + STRIDE * (number + 1L));
    }

    private static RandomGenerator generator(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** By what the price of an end use is multiplied; lognormal with mean 1. */
    double price(EndUse use) {
        double spread = settings.costs().priceSpread();
        String market = use.country() + " " + use.flow();
        double rank = prices.computeIfAbsent(market, any -> money.nextGaussian());
        return Math.exp(spread * rank - spread * spread / 2);
    }

    /** By what an investment is multiplied: triangular where the option states a range, never below nothing; 1 where sure. */
    double investment(EndUse use, Option option) {
        if (settings.costs().investmentSpread() == 0) {
            return 1;
        }
        double rank = builders.computeIfAbsent(use.group(), any -> money.nextGaussian());
        double central = option.investment().central().amount().doubleValue();
        double low = option.investment().low().doubleValue();
        double high = option.investment().high().doubleValue();
        boolean isRange = central > 0 && low <= central && central <= high && low < high;
        return isRange
                ? triangular(NORMAL.cumulativeProbability(rank), low, central, high) / central
                : Math.max(0, 1 + settings.costs().investmentSpread() * rank);
    }

    private static double triangular(double share, double low, double mode, double high) {
        double turn = (mode - low) / (high - low);
        return share < turn
                ? low + Math.sqrt(share * (high - low) * (mode - low))
                : high - Math.sqrt((1 - share) * (high - low) * (high - mode));
    }

    /** The factor of each option of an end use; 0 where it is not carried out. */
    double[] factors(OptionGroup group) {
        List<Option> options =
                group.candidates().stream().map(candidate -> candidate.option()).toList();
        double[] factors = new double[options.size()];
        double family = common.computeIfAbsent(group.endUse().group(), this::drawFamily);
        for (int k = 0; k < factors.length; k++) {
            double own = 1 + settings.ownSpread() * random.nextGaussian();
            factors[k] = isCarriedOut(options.get(k)) ? family * own : 0;
        }
        return factors;
    }

    /** The factors of what is decided at an end use: carried out, and known where somebody has measured. */
    double[] factors(OptionGroup group, List<DecidedUse.Fixed> decided) {
        double family = common.computeIfAbsent(group.endUse().group(), this::drawFamily);
        double[] factors = new double[decided.size()];
        for (int d = 0; d < factors.length; d++) {
            double own = 1 + settings.ownSpread() * random.nextGaussian();
            factors[d] = decided.get(d).measured() ? 1 : family * own;
        }
        return factors;
    }

    private double drawFamily(String family) {
        RiskSettings.Factor factor = settings.factor(family);
        return factor.drawn(random.nextGaussian(), all);
    }

    /** A Gaussian copula: part of the chance is the firm's. */
    private boolean isCarriedOut(Option option) {
        double firm = firms.computeIfAbsent(option.facility(), any -> random.nextGaussian());
        double own = random.nextGaussian();
        if (settings.adoption() == RiskSettings.Adoption.ALL
                || option.adoption().isEmpty()) {
            return true;
        }
        double rho = settings.firmCorrelation();
        double rank = Math.sqrt(rho) * firm + Math.sqrt(1 - rho) * own;
        return NORMAL.cumulativeProbability(rank) < option.adoption().get().doubleValue();
    }
}
