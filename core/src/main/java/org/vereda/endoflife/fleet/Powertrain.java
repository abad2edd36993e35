package org.vereda.endoflife.fleet;

/** What moves a vehicle. */
public enum Powertrain {
    /** An engine that burns fuel. */
    ICE,
    /** An engine with an electric one beside it that is not charged from outside. */
    HEV,
    /** The same, charged from outside. */
    PHEV,
    /** An electric motor and a traction battery alone. */
    BEV,
    /** An electric motor with a fuel cell. */
    FCEV;

    /** True where the traction battery is followed with an age of its own. */
    public boolean hasFollowedBattery() {
        return this == BEV || this == PHEV;
    }
}
