package org.vereda.endoflife.returns;

import java.util.List;
import java.util.Optional;
import org.vereda.endoflife.fleet.FleetInput;

/**
 * Another way in which fleets may go on.
 *
 * @param id its name
 * @param input what is sold and traded in it
 * @param survivals the names of its survival sets, none where it uses those of the others
 * @param battery the name of the survival set of its traction batteries
 * @param use the second use of batteries, empty where it is that of the others
 */
public record Scenario(
        String id, FleetInput input, List<String> survivals, Optional<String> battery, Optional<SecondUse> use) {
    public Scenario {
        survivals = List.copyOf(survivals);
    }
}
