package org.vereda.endoflife.fleet;

import java.util.Optional;

/** Which lifetime the vehicles of a segment have and the component that is followed in them. */
public interface LifeRules {
    /** The lifetime of its vehicles. */
    Lifetime vehicle(Segment segment);

    /** The lifetime of the component; empty where it is not followed or lasts as long as the vehicle. */
    Optional<Lifetime> component(Segment segment);

    /** True where the component is counted when it comes out; a traction battery in BEV and PHEV where nothing else is said. */
    default boolean isFollowed(Segment segment) {
        return segment.powertrain().hasFollowedBattery();
    }
}
