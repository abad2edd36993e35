package org.vereda.endoflife.survival;

import java.util.Optional;
import org.vereda.quantity.Country;

/**
 * How long a kind of vehicle or component lives, and who says so.
 *
 * @param id its identifier
 * @param country the country it was counted in, nothing where the source takes it for all
 * @param vehicle the kind of vehicle
 * @param component the component, empty for the vehicle itself
 * @param survival the share alive by age
 * @param source publisher and title
 * @param note what to know about it
 */
public record Lifetime(
        String id,
        Optional<Country> country,
        String vehicle,
        String component,
        Survival survival,
        String source,
        String note) {}
