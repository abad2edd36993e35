package org.vereda.sources.registers.american;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.vereda.inventory.Coordinates;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.FacilityAddress;
import org.vereda.inventory.releases.FacilityKey;
import org.vereda.inventory.releases.RegisterFacility;
import org.vereda.inventory.releases.RegisterReport;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Subdivision;
import org.vereda.sources.table.TableRow;

/**
 * The facilities of one TRI file, gathered from its rows: the first row of a facility describes it, and its main industry is
 * the one that most of its forms state.
 */
final class TriFacilities {
    private final TriLayout layout;
    private final Findings findings;
    private final Map<Key, Facility> facilities = new HashMap<>();

    TriFacilities(TriLayout layout, Findings findings) {
        this.layout = layout;
        this.findings = findings;
    }

    void add(TableRow row, RegisterReport report) {
        facilities
                .computeIfAbsent(new Key(report.year(), report.facility()), key -> new Facility(described(row, report)))
                .add(report);
    }

    /** Tells each, by year and identifier. */
    void tell(AmericanRows rows) {
        new TreeMap<>(facilities).values().forEach(facility -> rows.facility(facility.described()));
    }

    private RegisterFacility described(TableRow row, RegisterReport report) {
        TriLayout.Place place = layout.place;
        return new RegisterFacility(
                Register.TRI,
                report.year(),
                report.facility(),
                text(row, place.name()),
                parent(row),
                subdivision(row),
                text(row, place.city()),
                coordinates(row),
                report.industry(),
                new FacilityAddress(text(row, place.street()), text(row, place.postalCode())),
                TriText.optional(row, place.registryId())
                        .map(id -> Set.of(new FacilityKey("FRS", id)))
                        .orElse(Set.of()),
                row.position());
    }

    private String parent(TableRow row) {
        return layout.place.parents().stream()
                .flatMap(column -> TriText.optional(row, column).stream())
                .findFirst()
                .filter(name -> !name.equals("NA"))
                .orElse("");
    }

    private Optional<Subdivision> subdivision(TableRow row) {
        String state = text(row, layout.place.state());
        try {
            return Optional.of(Subdivision.parse("US-" + state));
        } catch (InvalidInput e) {
            findings.add(Finding.warning("registers.unknown-state", position(row, layout.place.state()), state));
            return Optional.empty();
        }
    }

    private Optional<Coordinates> coordinates(TableRow row) {
        TriLayout.Place place = layout.place;
        Optional<BigDecimal> latitude = number(row, place.latitude());
        Optional<BigDecimal> longitude = number(row, place.longitude());
        if (latitude.isEmpty() || longitude.isEmpty()) {
            return Optional.empty();
        }
        double north = latitude.get().doubleValue();
        double east = longitude.get().doubleValue();
        if (!AmericanPlace.isInUnitedStates(north, east)) {
            findings.add(Finding.warning(
                    "registers.doubtful-coordinates",
                    position(row, place.latitude()),
                    text(row, place.latitude()),
                    text(row, place.longitude())));
            return Optional.empty();
        }
        return Optional.of(new Coordinates(north, east));
    }

    private static Optional<BigDecimal> number(TableRow row, int column) {
        return column == RequiredColumns.ABSENT ? Optional.empty() : row.decimal(column);
    }

    private static String text(TableRow row, int column) {
        return TriText.optional(row, column).orElse("");
    }

    private static SourcePosition position(TableRow row, int column) {
        return column == RequiredColumns.ABSENT
                ? row.position()
                : row.cell(column).position();
    }

    private record Key(int year, String facility) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byYear = Integer.compare(year, other.year);
            return byYear != 0 ? byYear : facility.compareTo(other.facility);
        }
    }

    private static final class Facility {
        private final RegisterFacility first;
        private final Map<IndustryCode, Integer> industries = new HashMap<>(2);

        Facility(RegisterFacility first) {
            this.first = first;
        }

        void add(RegisterReport report) {
            report.industry().ifPresent(industry -> industries.merge(industry, 1, Integer::sum));
        }

        RegisterFacility described() {
            return first.in(mainIndustry());
        }

        private Optional<IndustryCode> mainIndustry() {
            return industries.entrySet().stream()
                    .max(Map.Entry.<IndustryCode, Integer>comparingByValue()
                            .thenComparing(entry -> entry.getKey().digits(), (one, other) -> other.compareTo(one)))
                    .map(Map.Entry::getKey);
        }
    }
}
