package org.vereda.exchange.offer;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.vereda.footprint.method.ProfiledFootprint;
import org.vereda.inventory.Product;
import org.vereda.quantity.Subdivision;

/**
 * What is needed to offer the footprint of a product to others.
 *
 * @param footprint the footprint by the rules of PACT 3 or of the Catena-X rulebook 4
 * @param product the product
 * @param company the identifier of the company that offers it
 * @param companyName its name
 * @param domain the internet domain under which it names its products, for URNs
 * @param place where the product is made, nothing for several places
 * @param created when the footprint is offered
 * @param comment what a reader must know
 * @param facts what nothing here can compute, by field of the table of fields: texts as people write them, members of lists with
 *     {@code |} between them
 */
public record Offer(
        ProfiledFootprint footprint,
        Product product,
        String company,
        String companyName,
        String domain,
        Optional<Subdivision> place,
        Instant created,
        String comment,
        Map<String, String> facts) {
    public Offer {
        facts = Map.copyOf(facts);
    }
}
