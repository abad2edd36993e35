package org.vereda.inventory.releases;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.Register;
import org.vereda.quantity.Quantity;

/**
 * How much of a substance a facility must make, process, use or emit in a year before a register asks about it.
 *
 * @param register the register
 * @param substance the substance's identifier, empty where the threshold holds for a class of substances
 * @param substanceClass the class, for example {@code part 1A}, empty where a substance is named
 * @param trigger what is measured against the limit
 * @param limit the limit, empty where it was not read in a source
 * @param condition what must hold besides, in words
 * @param hours how many hours all employees of the facility together must work in the year, empty where that plays no part
 * @param industries the industries that are asked, as the beginnings of their codes; all where there are none
 * @param source publisher and document
 * @param pack the reference pack and version that it came from
 */
public record RegisterThreshold(
        Register register,
        Optional<String> substance,
        String substanceClass,
        Trigger trigger,
        Optional<Quantity> limit,
        String condition,
        Optional<Integer> hours,
        List<String> industries,
        String source,
        String pack) {
    public RegisterThreshold {
        industries = List.copyOf(industries);
    }

    /** True where a facility of that industry, whose employees work that many hours in the year, is asked at all. */
    public boolean covers(IndustryCode industry, BigDecimal hoursWorked) {
        boolean asked = industries.isEmpty() || industries.stream().anyMatch(industry::isWithin);
        return asked
                && hours.filter(least -> hoursWorked.compareTo(BigDecimal.valueOf(least)) < 0)
                        .isEmpty();
    }

    /**
     * True where the amount reaches the limit, false also where the limit was not read. TRI asks above its limit, the
     * others from it on; a limit of zero is any amount.
     */
    public boolean isReachedBy(Quantity amount) {
        return limit.filter(least -> {
                    boolean above = register == Register.TRI || least.isZero();
                    return amount.compareTo(least) >= (above ? 1 : 0);
                })
                .isPresent();
    }

    /** What is measured against the limit of a register. */
    public enum Trigger {
        /** Made or imported. */
        MANUFACTURED,
        /** Made part of a product. */
        PROCESSED,
        /** Used in another way, for example as a solvent. */
        OTHERWISE_USED,
        /** The sum of the three above. */
        MADE_PROCESSED_OR_USED,
        /** The same sum, which RETC calls use. */
        USE,
        /** Emitted or transferred. */
        EMISSION,
        /** Released to air. */
        RELEASE
    }
}
