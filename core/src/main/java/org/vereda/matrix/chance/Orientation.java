package org.vereda.matrix.chance;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vereda.matrix.UnsolvableSystem;
import org.vereda.matrix.UnsolvableSystem.Reason;
import org.vereda.matrix.chance.DrawGroup.Members;
import org.vereda.matrix.chance.DrawGroup.Shape;

/**
 * Sorts the uncertain terms of a matrix into groups of one shape: mirrored where the center is negative, so that the size of a value
 * rises with its share, and cut at zero where signs are kept.
 */
final class Orientation {
    private final Terms terms;
    private final SpreadTable spreads;
    private final SignRule rule;
    private final double[] rests;
    private final Map<Shape, Members> alone = new EnumMap<>(Shape.class);
    private final Map<Shape, Members> summed = new EnumMap<>(Shape.class);

    private Orientation(Terms terms, SpreadTable spreads, SignRule rule, double[] rests) {
        this.terms = terms;
        this.spreads = spreads;
        this.rule = rule;
        this.rests = rests;
    }

    /**
     * The groups of terms that are not certain.
     *
     * @param rests values of the entries, from which the centers of terms are taken that will be added to them
     */
    static List<DrawGroup> groups(Terms terms, SpreadTable spreads, SignRule rule, double[] rests) {
        Orientation orientation = new Orientation(terms, spreads, rule, rests);
        for (int place = 0; place < terms.size(); place++) {
            orientation.sort(terms.inOrder(place));
        }
        return Stream.of(orientation.alone, orientation.summed)
                .flatMap(members -> members.values().stream())
                .map(Members::group)
                .toList();
    }

    private void sort(int k) {
        double sign = terms.center(k) < 0 ? -1 : 1;
        double first = spreads.first(k);
        double second = spreads.second(k);
        switch (spreads.kind(k)) {
            case FIXED -> {}
            case LOG_NORMAL -> logNormal(k, first, Math.log(second));
            case NORMAL -> normal(k, sign, sign * first, second);
            case UNIFORM ->
                uniform(k, sign, Math.min(sign * first, sign * second), Math.max(sign * first, sign * second));
            case TRIANGULAR ->
                triangular(
                        k,
                        sign,
                        Math.min(sign * first, sign * second),
                        sign * spreads.third(k),
                        Math.max(sign * first, sign * second));
        }
    }

    private void logNormal(int k, double median, double sigma) {
        requireSide(median / terms.center(k) > 0, median);
        double square = sigma * sigma;
        double deviation = median * Math.exp(square / 2) * Math.sqrt(Math.expm1(square));
        Shape shape = sigma <= DrawGroup.NARROW ? Shape.NARROW_LOG_NORMAL : Shape.LOG_NORMAL;
        add(shape, k, deviation, median * Math.exp(square / 2), median, sigma);
    }

    private void normal(int k, double sign, double mean, double deviation) {
        double lowest = cut() ? new Distribution.Normal(mean, deviation).share(0) : 0;
        requireSide(lowest < 1, mean);
        if (lowest == 0) {
            add(Shape.NORMAL, k, sign * deviation, sign * mean, sign * mean, sign * deviation);
            return;
        }
        double place = -mean / deviation;
        double ratio = StandardNormal.density(place) / (1 - lowest);
        double left = Math.sqrt(Math.max(0, 1 + place * ratio - ratio * ratio));
        double middle = sign * (mean + deviation * ratio);
        add(Shape.CUT_NORMAL, k, sign * deviation * left, middle, sign * mean, sign * deviation, lowest);
    }

    private void uniform(int k, double sign, double low, double high) {
        requireSide(!cut() || high > 0, sign * high);
        double from = cut() ? Math.max(0, low) : low;
        double deviation = new Distribution.Uniform(from, high).standardDeviation();
        add(Shape.UNIFORM, k, sign * deviation, sign * (from + high) / 2, sign * from, sign * (high - from));
    }

    private void triangular(int k, double sign, double low, double mode, double high) {
        Distribution.Triangular whole = new Distribution.Triangular(low, mode, high);
        double lowest = cut() && low < 0 ? whole.share(0) : 0;
        requireSide(!cut() || high > 0, sign * high);
        double[] moments = lowest == 0
                ? new double[] {whole.mean(), whole.standardDeviation()}
                : cutTriangle(low, mode, high, lowest);
        add(Shape.TRIANGULAR, k, Math.copySign(moments[1], sign), sign * moments[0], low, high, mode, lowest);
    }

    /** Mean and standard deviation of the part of a triangle above zero. */
    private static double[] cutTriangle(double low, double mode, double high, double lowest) {
        double[] moments = new double[2];
        double top = Math.max(0, mode);
        for (int power = 1; power <= 2; power++) {
            double rising = mode <= 0 ? 0 : moment(power, 0, mode, low) / (mode - low);
            double falling = high == top ? 0 : -moment(power, top, high, high) / (high - mode);
            moments[power - 1] = 2 * (rising + falling) / ((high - low) * (1 - lowest));
        }
        return new double[] {moments[0], Math.sqrt(moments[1] - moments[0] * moments[0])};
    }

    /** The integral of {@code x^power (x - zero)}. */
    private static double moment(int power, double from, double to, double zero) {
        double high = Math.pow(to, power + 1) * (to / (power + 2) - zero / (power + 1));
        return high - Math.pow(from, power + 1) * (from / (power + 2) - zero / (power + 1));
    }

    private boolean cut() {
        return rule == SignRule.KEPT;
    }

    private void requireSide(boolean some, double value) {
        if (cut() && !some) {
            throw new UnsolvableSystem(Reason.INVALID_DISTRIBUTION, value);
        }
    }

    private void add(Shape shape, int k, double... numbers) {
        boolean certain = numbers[0] == 0 && numbers[1] == terms.center(k);
        if (!certain) {
            boolean several = terms.isSummed(k);
            (several ? summed : alone)
                    .computeIfAbsent(shape, one -> new Members(one, several))
                    .add(terms.entry(k), spreads.identity(k), numbers);
            rests[terms.entry(k)] -= several ? terms.center(k) : 0;
        }
    }
}
