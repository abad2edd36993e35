package org.vereda.endoflife.recovery;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.vereda.quantity.Country;

/**
 * What the vehicles of a country that ended in a year gave back, between the least and the most that survival sets say.
 *
 * @param country the country
 * @param year the year
 * @param mass what entered the chain of treatment, kg
 * @param recovered what of it came out as material, kg
 */
public record ReturnRange(Country country, int year, Ends mass, Ends recovered) {
    /**
     * The ends of a range.
     *
     * @param low the least
     * @param high the most
     */
    public record Ends(BigDecimal low, BigDecimal high) {
        static Ends of(List<BigDecimal> values) {
            return new Ends(
                    values.stream().min(Comparator.naturalOrder()).orElseThrow(),
                    values.stream().max(Comparator.naturalOrder()).orElseThrow());
        }
    }

    private record Key(Country country, int year) {}

    /** The ranges, sorted by country and year. */
    public static List<ReturnRange> of(List<MaterialReturn> returns) {
        TreeMap<Key, List<MaterialReturn>> groups =
                new TreeMap<>(Comparator.comparing(Key::country).thenComparingInt(Key::year));
        returns.forEach(one -> groups.computeIfAbsent(new Key(one.country(), one.year()), any -> new ArrayList<>())
                .add(one));
        return groups.entrySet().stream()
                .map(entry -> new ReturnRange(
                        entry.getKey().country(),
                        entry.getKey().year(),
                        ends(entry.getValue(), one -> one.treatment().input().total()),
                        ends(
                                entry.getValue(),
                                one -> one.treatment().recovered().total())))
                .toList();
    }

    private static Ends ends(List<MaterialReturn> said, Function<MaterialReturn, BigDecimal> number) {
        return Ends.of(said.stream().map(number).toList());
    }
}
