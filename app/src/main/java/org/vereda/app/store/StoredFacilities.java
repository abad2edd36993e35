package org.vereda.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vereda.inventory.Coordinates;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.FacilityAddress;
import org.vereda.inventory.releases.FacilityKey;
import org.vereda.inventory.releases.RegisterFacility;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Subdivision;

/** The facilities of a store as the registers describe them in each year. */
final class StoredFacilities {
    private static final String ALL = """
            SELECT p.register, f.year, p.id, f.name, wp.text AS parent, ws.text AS subdivision, f.city, f.latitude,
              f.longitude, i.digits, i.vintage, f.street, f.postal_code, f.keys
            FROM facility f JOIN plant p ON p.number = f.plant JOIN word wp ON wp.number = f.parent
            LEFT JOIN word ws ON ws.number = f.subdivision LEFT JOIN industry i ON i.number = f.industry
            ORDER BY p.register, f.year, p.id""";

    private static final String PLACES = """
            SELECT p.register || ':' || p.id AS facility, arg_max(f.latitude, f.year) AS latitude,
              arg_max(f.longitude, f.year) AS longitude
            FROM facility f JOIN plant p ON p.number = f.plant
            WHERE f.latitude IS NOT NULL AND f.longitude IS NOT NULL GROUP BY p.register, p.id""";

    private StoredFacilities() {}

    static Map<String, Coordinates> places(Sql sql) {
        Map<String, Coordinates> places = new TreeMap<>();
        sql.all(
                PLACES,
                row -> places.put(
                        row.getString("facility"),
                        new Coordinates(row.getDouble("latitude"), row.getDouble("longitude"))));
        return places;
    }

    static List<RegisterFacility> all(Sql sql) {
        return sql.all(ALL, StoredFacilities::facility);
    }

    private static RegisterFacility facility(ResultSet row) throws SQLException {
        return new RegisterFacility(
                Register.valueOf(row.getString("register")),
                row.getInt("year"),
                row.getString("id"),
                row.getString("name"),
                row.getString("parent"),
                Optional.ofNullable(row.getString("subdivision")).map(Subdivision::new),
                row.getString("city"),
                coordinates(row),
                industry(row),
                new FacilityAddress(row.getString("street"), row.getString("postal_code")),
                keys(row.getString("keys")),
                SourcePosition.NOWHERE);
    }

    private static Optional<Coordinates> coordinates(ResultSet row) throws SQLException {
        double latitude = row.getDouble("latitude");
        boolean unknown = row.wasNull();
        return unknown ? Optional.empty() : Optional.of(new Coordinates(latitude, row.getDouble("longitude")));
    }

    private static Optional<IndustryCode> industry(ResultSet row) throws SQLException {
        int vintage = row.getInt("vintage");
        boolean unknown = row.wasNull();
        return unknown ? Optional.empty() : Optional.of(new IndustryCode(row.getString("digits"), vintage));
    }

    private static Set<FacilityKey> keys(String text) {
        return Arrays.stream(text.split("\n"))
                .filter(key -> key.contains(":"))
                .map(key -> new FacilityKey(key.substring(0, key.indexOf(':')), key.substring(key.indexOf(':') + 1)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
