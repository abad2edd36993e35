package org.vereda.inventory;

import java.math.BigDecimal;
import java.util.Optional;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Quantity;

/**
 * One input of a product: so much of it in one declared unit of the product.
 *
 * @param product the product's identifier
 * @param input what goes into it
 * @param claim the amount in one declared unit of the product, before loss, with its evidence
 * @param supplierFacility the facility that delivers the input, empty where unknown
 * @param loss the share of the input that is lost in making the product: {@code bought = amount / (1 - loss)}
 * @param freight how the input comes, if stated
 */
public record BomLine(
        String product,
        Input input,
        Claim<Amount> claim,
        String supplierFacility,
        BigDecimal loss,
        Optional<Leg> freight) {

    /** What a line of a bill of materials names: another product of the partnership, or a flow of the background. */
    public sealed interface Input {
        /** The identifier as the table writes it. */
        String id();

        /** A product of the partnership. */
        record Made(String id) implements Input {}

        /** A material, purchase or energy from outside the partnership. */
        record Bought(Flow flow) implements Input {
            @Override
            public String id() {
                return flow.id();
            }
        }
    }

    /**
     * The transport of an input.
     *
     * @param mode by what
     * @param distance how far
     */
    public record Leg(FreightMode mode, Quantity distance) {}
}
