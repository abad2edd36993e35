package org.vereda.endoflife.fleet;

import java.util.Optional;

/** Which lifetime the vehicles and the batteries of a segment have. */
public interface LifeRules {
    /** The lifetime of its vehicles. */
    Lifetime vehicle(Segment segment);

    /** The lifetime of its traction batteries; empty where they are not followed or last as long as the vehicle. */
    Optional<Lifetime> battery(Segment segment);
}
