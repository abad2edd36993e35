package org.vereda.inventory.comparison;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much a facility produces of what makes a substance, against the first year of a question: the product of the ratios of
 * all years since. It exists where the facility reported the substance in the first year and stated a ratio for every year
 * after it up to this one; one that is zero or beyond twenty times either way breaks the chain.
 *
 * <p>A trend by production ratio is the sum of amount / index: what would have been reported had production stayed.
 */
final class ProductionIndex {
    private static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final BigDecimal BEYOND = BigDecimal.valueOf(20);

    private final int firstYear;
    private final Map<Key, BigDecimal> indices = new HashMap<>();
    private int broken;

    private record Key(String facility, String substance, int year) {}

    private ProductionIndex(int firstYear) {
        this.firstYear = firstYear;
    }

    static ProductionIndex of(DetailTable table, List<ProductionRatio> stated) {
        IntSummaryStatistics years = table.rows().stream().mapToInt(table::year).summaryStatistics();
        int first = years.getCount() == 0 ? 0 : years.getMin();
        int last = years.getCount() == 0 ? 0 : years.getMax();
        String firstText = Integer.toString(first);
        Map<Key, BigDecimal> ratios = new HashMap<>();
        stated.forEach(ratio -> ratios.put(new Key(ratio.facility(), ratio.substance(), ratio.year()), ratio.ratio()));
        ProductionIndex index = new ProductionIndex(first);
        table.rows().stream()
                .filter(row -> table.key(row, Aspect.YEAR).equals(firstText))
                .map(row -> new Key(table.key(row, Aspect.FACILITY), table.key(row, Aspect.SUBSTANCE), first))
                .distinct()
                .forEach(start -> index.chain(start, last, ratios));
        return index;
    }

    private void chain(Key start, int last, Map<Key, BigDecimal> ratios) {
        BigDecimal product = BigDecimal.ONE;
        indices.put(start, product);
        for (int year = firstYear + 1; year <= last; year++) {
            Key key = new Key(start.facility(), start.substance(), year);
            BigDecimal ratio = ratios.get(key);
            if (ratio == null || !isBelievable(ratio)) {
                broken++;
                return;
            }
            product = product.multiply(ratio, DIGITS);
            indices.put(key, product);
        }
    }

    private static boolean isBelievable(BigDecimal ratio) {
        return ratio.signum() > 0
                && ratio.compareTo(BEYOND) <= 0
                && ratio.multiply(BEYOND).compareTo(BigDecimal.ONE) >= 0;
    }

    int firstYear() {
        return firstYear;
    }

    /** How many pairs of facility and substance of the first year lack a ratio in some later year. */
    int broken() {
        return broken;
    }

    Optional<BigDecimal> of(String facility, String substance, int year) {
        return Optional.ofNullable(indices.get(new Key(facility, substance, year)));
    }
}
