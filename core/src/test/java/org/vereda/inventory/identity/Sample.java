package org.vereda.inventory.identity;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.vereda.inventory.Coordinates;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.identity.FacilityDescription.Appearance;
import org.vereda.inventory.releases.FacilityAddress;
import org.vereda.inventory.releases.FacilityKey;
import org.vereda.quantity.Subdivision;

/** Made-up facilities for tests, changed step by step. */
record Sample(FacilityKey key, Appearance appearance) {
    /** A stamping plant in Saltillo. */
    static Sample plant(String scheme, String id, int year) {
        return new Sample(
                new FacilityKey(scheme, id),
                new Appearance(
                        OptionalInt.of(year),
                        "Troquelados Imaginarios S.A. de C.V.",
                        "",
                        FacilityAddress.NONE,
                        "Saltillo",
                        Optional.of(new Subdivision("MX-COA")),
                        Optional.of(new Coordinates(25.41234, -101.00321)),
                        Optional.of(new IndustryCode("336370", 2017)),
                        Set.of()));
    }

    Sample named(String name) {
        return with(name, appearance.address(), appearance.city(), appearance.coordinates(), appearance.otherKeys());
    }

    Sample in(String city) {
        return with(appearance.name(), appearance.address(), city, appearance.coordinates(), appearance.otherKeys());
    }

    Sample at(double latitude, double longitude) {
        return with(
                appearance.name(),
                appearance.address(),
                appearance.city(),
                Optional.of(new Coordinates(latitude, longitude)),
                appearance.otherKeys());
    }

    Sample alsoCalled(String scheme, String id) {
        return with(
                appearance.name(),
                appearance.address(),
                appearance.city(),
                appearance.coordinates(),
                Set.of(new FacilityKey(scheme, id)));
    }

    Sample withoutYear() {
        return new Sample(
                key,
                new Appearance(
                        OptionalInt.empty(),
                        appearance.name(),
                        appearance.parent(),
                        appearance.address(),
                        appearance.city(),
                        appearance.subdivision(),
                        appearance.coordinates(),
                        appearance.industry(),
                        appearance.otherKeys()));
    }

    FacilityDescription description() {
        return new FacilityDescription(key, List.of(appearance));
    }

    private Sample with(
            String name,
            FacilityAddress address,
            String city,
            Optional<Coordinates> coordinates,
            Set<FacilityKey> otherKeys) {
        return new Sample(
                key,
                new Appearance(
                        appearance.year(),
                        name,
                        appearance.parent(),
                        address,
                        city,
                        appearance.subdivision(),
                        coordinates,
                        appearance.industry(),
                        otherKeys));
    }
}
