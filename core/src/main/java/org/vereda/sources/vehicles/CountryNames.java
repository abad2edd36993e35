package org.vereda.sources.vehicles;

import java.util.Map;
import java.util.Optional;
import org.vereda.quantity.Country;

/** The English names of the three countries in published data sets. */
final class CountryNames {
    private static final Map<String, Country> NAMES =
            Map.of("Canada", Country.CA, "Mexico", Country.MX, "United States", Country.US);

    private CountryNames() {}

    static Optional<Country> of(String name) {
        return Optional.ofNullable(NAMES.get(name));
    }
}
