package org.vereda.partnership.metering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vereda.inventory.Production;
import org.vereda.partnership.baseline.Driver;
import org.vereda.quantity.Period;
import org.vereda.quantity.Unit;

/**
 * What facilities made, as drivers of their meters: {@code production:PRODUCT} for each product, and {@code production} for all of them
 * together, where they are counted in units of one dimension and over the same periods. A product that has no row of a period is no zero.
 */
final class ProducedDrivers {
    /** All products of a facility. */
    static final String ALL = "production";

    private final String facility;
    private final SortedMap<String, List<Production>> byProduct = new TreeMap<>();

    private ProducedDrivers(String facility) {
        this.facility = facility;
    }

    static List<DriverAmount> of(List<Production> production) {
        SortedMap<String, ProducedDrivers> byFacility = new TreeMap<>();
        production.forEach(made -> byFacility
                .computeIfAbsent(made.facility(), ProducedDrivers::new)
                .byProduct
                .computeIfAbsent(made.product(), any -> new ArrayList<>())
                .add(made));
        return byFacility.values().stream().flatMap(one -> one.rows().stream()).toList();
    }

    /** The name of a single product as a driver. */
    static String nameOf(String product) {
        return ALL + ":" + product;
    }

    private List<DriverAmount> rows() {
        List<DriverAmount> rows = new ArrayList<>();
        byProduct.forEach((product, made) -> rows.addAll(rows(nameOf(product), made, unit(made))));
        rows.addAll(together());
        return rows;
    }

    private static Unit unit(List<Production> made) {
        return made.getFirst().claim().value().unit();
    }

    /** Rows in one unit; those in a unit of another kind are left out, so that the driver has a gap there. */
    private List<DriverAmount> rows(String name, List<Production> made, Unit unit) {
        return made.stream()
                .filter(one -> one.claim().value().unit().isComparableWith(unit))
                .map(one -> new DriverAmount(
                        facility,
                        new Driver(name, Driver.Direction.RAISES),
                        one.period(),
                        one.claim().value().to(unit).amount(),
                        unit.symbol(),
                        one.claim().position()))
                .toList();
    }

    /** The sums of all products by period; nothing where they cannot be added up. */
    private Collection<DriverAmount> together() {
        List<Production> all = byProduct.values().stream().flatMap(List::stream).toList();
        Unit unit = unit(all);
        boolean comparable =
                all.stream().allMatch(made -> made.claim().value().unit().isComparableWith(unit));
        boolean together = byProduct.values().stream()
                        .map(ProducedDrivers::periods)
                        .distinct()
                        .count()
                == 1;
        Map<Period, DriverAmount> sums = new TreeMap<>();
        if (comparable && together) {
            rows(ALL, all, unit).forEach(row -> sums.merge(row.period(), row, ProducedDrivers::sum));
        }
        return sums.values();
    }

    private static List<Period> periods(List<Production> made) {
        return made.stream().map(Production::period).sorted().toList();
    }

    private static DriverAmount sum(DriverAmount one, DriverAmount other) {
        BigDecimal amount = one.amount().add(other.amount());
        return new DriverAmount(one.facility(), one.driver(), one.period(), amount, one.unit(), one.position());
    }
}
