package org.vereda.exchange;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vereda.inventory.BomLine;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Product;
import org.vereda.partnership.Organization;

/**
 * The names by which a partnership knows products and suppliers, to find them in the identifiers of received footprints.
 *
 * <p>An identifier matches when the whole of it, or its part behind the last colon or slash, is an identifier or name of
 * the partnership, without regard to case. Percent signs are decoded first.
 */
public final class Partners {
    private final Map<String, String> products;
    private final Map<String, String> suppliers;

    private Partners(Map<String, String> products, Map<String, String> suppliers) {
        this.products = Map.copyOf(products);
        this.suppliers = Map.copyOf(suppliers);
    }

    /**
     * The names of a partnership.
     *
     * @param products what its members make
     * @param bom what goes into that; bought inputs are products that a supplier may send a footprint of
     * @param facilities its facilities
     * @param organizations its organizations
     */
    public static Partners of(
            Collection<Product> products,
            Collection<BomLine> bom,
            Collection<Facility> facilities,
            Collection<Organization> organizations) {
        Map<String, String> productNames = new HashMap<>();
        products.forEach(product -> productNames.put(key(product.name()), product.id()));
        bom.forEach(
                line -> productNames.put(key(line.input().id()), line.input().id()));
        products.forEach(product -> productNames.put(key(product.id()), product.id()));
        Map<String, String> supplierNames = new HashMap<>();
        organizations.forEach(one -> supplierNames.put(key(one.name()), one.id()));
        facilities.forEach(one -> supplierNames.put(key(one.name()), one.id()));
        organizations.forEach(one -> supplierNames.put(key(one.id()), one.id()));
        facilities.forEach(one -> supplierNames.put(key(one.id()), one.id()));
        return new Partners(productNames, supplierNames);
    }

    /** The product that the first matching identifier names. */
    Optional<String> product(List<String> identifiers) {
        return find(products, identifiers);
    }

    /** The facility or organization that the first matching identifier names. */
    Optional<String> supplier(List<String> identifiers) {
        return find(suppliers, identifiers);
    }

    private static Optional<String> find(Map<String, String> names, List<String> identifiers) {
        return identifiers.stream()
                .flatMap(identifier -> List.of(key(identifier), key(lastPart(identifier))).stream())
                .flatMap(key -> Optional.ofNullable(names.get(key)).stream())
                .findFirst();
    }

    private static String lastPart(String identifier) {
        return identifier.substring(Math.max(identifier.lastIndexOf(':'), identifier.lastIndexOf('/')) + 1);
    }

    private static String key(String name) {
        return decoded(name).strip().toLowerCase(Locale.ROOT);
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return name;
        }
    }
}
