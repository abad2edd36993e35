package org.vereda.inventory.releases;

/**
 * Where a facility's gate is. It serves to tell facilities apart and is shown in no table.
 *
 * @param street street and number, empty where the register does not say
 * @param postalCode postal code, empty where the register does not say
 */
public record FacilityAddress(String street, String postalCode) {
    /** No address was stated. */
    public static final FacilityAddress NONE = new FacilityAddress("", "");
}
