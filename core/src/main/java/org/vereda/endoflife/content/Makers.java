package org.vereda.endoflife.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vereda.footprint.SiteFootprint;
import org.vereda.inventory.Flow;
import org.vereda.inventory.Product;
import org.vereda.inventory.Production;

/** Who made how much of a product in the period. */
final class Makers {
    private final Map<String, Map<String, BigDecimal>> made = new TreeMap<>();
    private final Map<String, SiteFootprint> sites = new TreeMap<>();

    Makers(List<Product> products, List<SiteFootprint> all) {
        Map<String, Product> known = new TreeMap<>();
        products.forEach(product -> known.put(product.id(), product));
        for (SiteFootprint site : all) {
            String facility = site.inventory().facility().id();
            sites.put(facility, site);
            for (Production row : site.inventory().production()) {
                Optional.ofNullable(known.get(row.product()))
                        .flatMap(product -> product.declaredUnits(row.claim().value()))
                        .ifPresent(units -> made.computeIfAbsent(row.product(), any -> new TreeMap<>())
                                .merge(facility, units, BigDecimal::add));
            }
        }
    }

    /** The facilities that made it; the empty name alone where nobody did. */
    List<String> of(String product) {
        Map<String, BigDecimal> own = made.getOrDefault(product, Map.of());
        return own.isEmpty() ? List.of("") : List.copyOf(own.keySet());
    }

    /** Declared units that all of them made. */
    BigDecimal units(String product) {
        return made.getOrDefault(product, Map.of()).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The first maker that states, beside its bills of materials, how much of the material it bought as a whole. */
    Optional<String> whoStates(String product, Flow material) {
        return made.getOrDefault(product, Map.of()).keySet().stream()
                .filter(facility -> Optional.ofNullable(sites.get(facility))
                        .filter(site -> !site.inventory().total(material).isEmpty())
                        .isPresent())
                .findFirst();
    }
}
