package org.vereda.inventory.releases;

import org.vereda.quantity.Claim;
import org.vereda.quantity.Quantity;

/**
 * What a facility did with a substance in a year on its own site.
 *
 * @param facility the facility's identifier
 * @param year the year
 * @param substance the CAS number, or the code of a group that has none
 * @param substanceName the substance's name as the facility writes it
 * @param activity what was done
 * @param claim the mass
 */
public record ChemicalUse(
        String facility, int year, String substance, String substanceName, Activity activity, Claim<Quantity> claim) {
    /** What is done with a substance on site. */
    public enum Activity {
        /** Made or imported. */
        MANUFACTURED,
        /** Made part of a product. */
        PROCESSED,
        /** Used in another way, for example as a solvent. */
        OTHERWISE_USED,
        /** The most that was on site at any time of the year. */
        MAXIMUM_ON_SITE,
        /** Recycled on site. */
        RECYCLED_ON_SITE,
        /** Burnt on site for its energy. */
        ENERGY_RECOVERED_ON_SITE,
        /** Destroyed or treated on site. */
        TREATED_ON_SITE
    }
}
