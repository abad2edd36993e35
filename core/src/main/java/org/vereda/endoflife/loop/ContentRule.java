package org.vereda.endoflife.loop;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a rule asks of the recycled content of a material in a product.
 *
 * @param rule its name
 * @param material the material that it is about
 * @param start when it begins, in the words of the source, for example 6 years after entry into force
 * @param percent the least recycled content, percent of the material's mass
 * @param fromVehicles the part of that which must come from vehicles, percent of {@code percent}; empty where the rule asks none
 * @param postConsumerOnly true where only material counts that somebody used before
 * @param source where it was read
 */
public record ContentRule(
        String rule,
        String material,
        String start,
        BigDecimal percent,
        Optional<BigDecimal> fromVehicles,
        boolean postConsumerOnly,
        String source) {
    /** The least content from vehicles, percent of the material's mass: {@code percent * fromVehicles / 100}. */
    public Optional<BigDecimal> closedLoopPercent() {
        return fromVehicles.map(
                share -> share.multiply(percent).movePointLeft(2).stripTrailingZeros());
    }
}
