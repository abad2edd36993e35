package org.vereda.inventory.releases;

import java.util.Optional;
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
        String source,
        String pack) {
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
        /** Used in any way. */
        USE,
        /** Emitted or transferred. */
        EMISSION,
        /** Released to air. */
        RELEASE
    }
}
