package org.vereda.partnership.answers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.footprint.SiteFootprint;
import org.vereda.footprint.method.ProfiledFootprint;
import org.vereda.inventory.ElectricityInstrument;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Product;
import org.vereda.inventory.Production;
import org.vereda.inventory.releases.ChemicalUse;
import org.vereda.inventory.releases.RegisterThreshold;
import org.vereda.inventory.releases.Release;
import org.vereda.inventory.releases.SubstanceDirectory;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Period;
import org.vereda.quantity.Quantity;

/**
 * All that is written down about one facility for a year: what every form is answered from.
 *
 * @param site its inventory and greenhouse gases
 * @param organizationName the name of the organization that runs it
 * @param production what it made, in every year
 * @param instruments contracts and certificates for its electricity
 * @param products what it made in the year, with footprints where they could be computed
 * @param allocation how its greenhouse gases are shared among its products: the code of the key, and the shares
 * @param deliveries what customers of the partnership took
 * @param releases what it let out or sent away in the year
 * @param chemicals what it did with substances in the year
 * @param proofs documents about it or its organization
 * @param substances the substances that registers mean
 * @param thresholds from which amounts registers ask
 */
public record FacilityRecord(
        SiteFootprint site,
        String organizationName,
        List<Production> production,
        List<ElectricityInstrument> instruments,
        List<Made> products,
        Shares allocation,
        List<Delivery> deliveries,
        List<Release> releases,
        List<ChemicalUse> chemicals,
        List<Proof> proofs,
        SubstanceDirectory substances,
        List<RegisterThreshold> thresholds) {
    public FacilityRecord {
        production = List.copyOf(production);
        instruments = List.copyOf(instruments);
        products = List.copyOf(products);
        deliveries = List.copyOf(deliveries);
        releases = List.copyOf(releases);
        chemicals = List.copyOf(chemicals);
        proofs = List.copyOf(proofs);
        thresholds = List.copyOf(thresholds);
    }

    /**
     * A product that the facility made.
     *
     * @param product the product
     * @param footprint its footprint by the Catena-X rulebook
     * @param inputs the amounts of its bill of materials
     * @param facts what is stated of its footprint
     */
    public record Made(
            Product product,
            Optional<ProfiledFootprint> footprint,
            List<Claim<?>> inputs,
            Optional<ProductFacts> facts) {
        public Made {
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * How greenhouse gases are shared among products.
     *
     * @param key the code of what they are shared by
     * @param byProduct 0 to 1
     */
    public record Shares(String key, Map<String, BigDecimal> byProduct) {
        public Shares {
            byProduct = Map.copyOf(byProduct);
        }
    }

    /**
     * What a customer took of a product.
     *
     * @param customer the customer's organization
     * @param customerName its name
     * @param product the product
     * @param units declared units
     * @param stated the cells that it was reckoned from
     */
    public record Delivery(
            String customer, String customerName, Product product, BigDecimal units, List<Answer.Stated> stated) {
        public Delivery {
            stated = List.copyOf(stated);
        }
    }

    public Facility facility() {
        return site.inventory().facility();
    }

    public Period period() {
        return site.inventory().period();
    }

    /** What the facility made of a product in the year. */
    List<Claim<Quantity>> made(String product) {
        return site.inventory().production().stream()
                .filter(row -> row.product().equals(product))
                .map(Production::claim)
                .toList();
    }
}
