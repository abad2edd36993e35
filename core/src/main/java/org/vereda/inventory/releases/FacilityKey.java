package org.vereda.inventory.releases;

/**
 * An identifier that a register states for a facility besides its own, for example the NPRI identifier in Canada's
 * greenhouse gas register.
 *
 * @param scheme who gave it: the name of a register, or {@code FRS} for EPA's facility registry
 * @param value the identifier
 */
public record FacilityKey(String scheme, String value) {}
