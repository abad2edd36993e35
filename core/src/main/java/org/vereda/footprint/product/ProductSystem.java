package org.vereda.footprint.product;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.footprint.FootprintMethod;
import org.vereda.footprint.SiteFootprint;
import org.vereda.footprint.UncertaintyRules;
import org.vereda.footprint.impact.DirectFlows;
import org.vereda.inventory.BomLine;
import org.vereda.inventory.Product;
import org.vereda.quantity.Period;

/**
 * What the product footprints of a partnership are computed from: its sites, products, bills of materials, the footprints
 * that suppliers sent, and the choices of the method.
 *
 * <p>Rules. A facility's footprint is shared among its products by its {@link Allocation}. An input that another facility of
 * the partnership makes takes, in this order, a valid footprint that its supplier sent, the footprint computed for that
 * facility, the mix of all facilities that make it by their production, an expired footprint with a warning, and its own bill
 * of materials. Anything else is computed with a factor.
 *
 * <p>Nothing is counted twice: what a facility buys at site level and also states in the bills of materials of its products
 * (the same material, purchase or freight) counts in the site's share only with what exceeds the bills of materials; money
 * spent on the industry of a facility that delivers a stated input is left out; energy, water, waste and emissions in a bill
 * of materials are left out where the site states that flow itself, for its meter contains them.
 *
 * @param method factors, GWP set and the basis for electricity
 * @param period the period of the sites' inventories
 * @param sites footprints of the facilities
 * @param products all products
 * @param bom all lines of bills of materials
 * @param received footprints that suppliers sent
 * @param allocation the key wanted for all facilities, nothing for the order of ISO 14044
 * @param allocationByFacility the key wanted for single facilities, before {@code allocation}
 * @param uncertainty how sure numbers are that do not say so themselves
 * @param direct what the sites cause beyond greenhouse gases
 */
public record ProductSystem(
        FootprintMethod method,
        Period period,
        List<SiteFootprint> sites,
        List<Product> products,
        List<BomLine> bom,
        List<SupplierFootprint> received,
        Optional<Allocation.Key> allocation,
        Map<String, Allocation.Key> allocationByFacility,
        UncertaintyRules uncertainty,
        DirectFlows direct) {
    public ProductSystem {
        sites = List.copyOf(sites);
        products = List.copyOf(products);
        bom = List.copyOf(bom);
        received = List.copyOf(received);
        allocationByFacility = Map.copyOf(allocationByFacility);
    }

    /** A system with greenhouse gases alone. */
    public ProductSystem(
            FootprintMethod method,
            Period period,
            List<SiteFootprint> sites,
            List<Product> products,
            List<BomLine> bom,
            List<SupplierFootprint> received,
            Optional<Allocation.Key> allocation,
            Map<String, Allocation.Key> allocationByFacility,
            UncertaintyRules uncertainty) {
        this(
                method,
                period,
                sites,
                products,
                bom,
                received,
                allocation,
                allocationByFacility,
                uncertainty,
                DirectFlows.NONE);
    }

    Optional<Allocation.Key> wantedAt(String facility) {
        return Optional.ofNullable(allocationByFacility.get(facility)).or(() -> allocation);
    }
}
