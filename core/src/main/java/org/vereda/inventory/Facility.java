package org.vereda.inventory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.vereda.quantity.Country;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Subdivision;

/**
 * A plant, yard or office at one place: what PRTRs call a facility.
 *
 * @param id its identifier in the partnership
 * @param organization the identifier of the organization that runs it
 * @param name its name
 * @param subdivision province, territory or state
 * @param city its city, empty where unknown
 * @param postalCode its postal code, empty where unknown; finds the electricity subregion in the United States
 * @param gridRegion its electricity region where stated (an eGRID subregion), empty otherwise
 * @param coordinates where it lies
 * @param industry its main industry
 * @param registerIds its identifiers in public registers
 * @param processes the processes it runs, by the words of the measure library (for example {@code painting})
 * @param employees full-time employees on site
 * @param position where the row was read
 */
public record Facility(
        String id,
        String organization,
        String name,
        Subdivision subdivision,
        String city,
        String postalCode,
        String gridRegion,
        Optional<Coordinates> coordinates,
        Optional<IndustryCode> industry,
        Map<Register, String> registerIds,
        List<String> processes,
        OptionalInt employees,
        SourcePosition position) {
    public Facility {
        registerIds = Map.copyOf(registerIds);
        processes = List.copyOf(processes);
    }

    public Country country() {
        return subdivision.country();
    }
}
