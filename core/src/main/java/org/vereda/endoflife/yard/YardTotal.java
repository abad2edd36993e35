package org.vereda.endoflife.yard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vereda.quantity.Period;

/**
 * What came into a yard or left it in a period, of one kind.
 *
 * @param yard the yard
 * @param side which way it went
 * @param kind what it was
 * @param kilograms what was weighed of it, kg
 */
public record YardTotal(String yard, Side side, MovementKind kind, BigDecimal kilograms) {
    /** Which way something went. */
    public enum Side {
        /** Into the yard. */
        IN,
        /** Out of the yard. */
        OUT
    }

    private record Key(String yard, Side side, MovementKind kind) {}

    /**
     * The totals of yards, sorted by yard, side and kind. What goes from one yard to another leaves the one and comes into the other; stock
     * and what nobody weighed are in no total.
     *
     * @param yards the places that count as yards
     */
    public static List<YardTotal> of(Period period, List<Movement> movements, Set<String> yards) {
        Map<Key, BigDecimal> sums = new LinkedHashMap<>();
        movements.stream()
                .filter(one -> period.contains(new Period(one.date(), one.date())))
                .filter(one -> !one.kind().isStock())
                .forEach(one -> one.kilograms().ifPresent(mass -> {
                    sums.merge(new Key(one.to(), Side.IN, one.kind()), mass, BigDecimal::add);
                    sums.merge(new Key(one.from(), Side.OUT, one.kind()), mass, BigDecimal::add);
                }));
        List<YardTotal> totals = new ArrayList<>();
        sums.forEach((key, mass) -> {
            if (yards.contains(key.yard())) {
                totals.add(new YardTotal(key.yard(), key.side(), key.kind(), mass));
            }
        });
        totals.sort(Comparator.comparing(YardTotal::yard)
                .thenComparing(YardTotal::side)
                .thenComparing(YardTotal::kind));
        return List.copyOf(totals);
    }
}
