package org.vereda.inventory.releases;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.vereda.inventory.Coordinates;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.Register;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Subdivision;

/**
 * A facility as a register describes it in a year.
 *
 * @param register the register
 * @param year the reporting year, {@link #EVERY_YEAR} where the register describes its facilities once for all years
 * @param id its identifier in the register
 * @param name its name
 * @param parent the company that owns it, empty where the register does not say
 * @param subdivision province, territory or state, where it could be read
 * @param city city or municipality
 * @param coordinates where it lies
 * @param industry its main industry
 * @param address where its gate is
 * @param otherKeys identifiers that the register states for it besides its own
 * @param position where the row was read
 */
public record RegisterFacility(
        Register register,
        int year,
        String id,
        String name,
        String parent,
        Optional<Subdivision> subdivision,
        String city,
        Optional<Coordinates> coordinates,
        Optional<IndustryCode> industry,
        FacilityAddress address,
        Set<FacilityKey> otherKeys,
        SourcePosition position) {
    /** The year of a description that holds in every year; it completes those of single years and is not one of them. */
    public static final int EVERY_YEAR = 0;

    public RegisterFacility {
        otherKeys = Set.copyOf(otherKeys);
    }

    /** This description, with what it leaves open taken from another one of the same facility. */
    public RegisterFacility completedBy(RegisterFacility other) {
        Set<FacilityKey> keys = new HashSet<>(otherKeys);
        keys.addAll(other.otherKeys);
        return new RegisterFacility(
                register,
                year,
                id,
                name.isEmpty() ? other.name : name,
                parent.isEmpty() ? other.parent : parent,
                subdivision.or(other::subdivision),
                city.isEmpty() ? other.city : city,
                coordinates.or(other::coordinates),
                industry.or(other::industry),
                address.equals(FacilityAddress.NONE) ? other.address : address,
                keys,
                position);
    }

    /** The same facility in that industry. */
    public RegisterFacility in(Optional<IndustryCode> main) {
        return new RegisterFacility(
                register, year, id, name, parent, subdivision, city, coordinates, main, address, otherKeys, position);
    }
}
