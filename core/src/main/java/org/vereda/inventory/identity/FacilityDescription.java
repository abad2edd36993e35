package org.vereda.inventory.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vereda.inventory.Coordinates;
import org.vereda.inventory.Facility;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.FacilityAddress;
import org.vereda.inventory.releases.FacilityKey;
import org.vereda.inventory.releases.RegisterFacility;
import org.vereda.quantity.Subdivision;

/**
 * Everything that one source says about a facility under one identifier: a register over the years, or a partnership.
 *
 * @param key the source and its identifier for the facility
 * @param appearances what it says, the oldest first; at least one
 */
public record FacilityDescription(FacilityKey key, List<Appearance> appearances) {
    /** The scheme of the keys of a partnership's own facilities. */
    public static final String PARTNERSHIP = "PARTNERSHIP";

    /** By scheme, then by identifier. */
    public static final Comparator<FacilityKey> KEY_ORDER =
            Comparator.comparing(FacilityKey::scheme).thenComparing(FacilityKey::value);

    private static final Comparator<Appearance> OLDEST_FIRST = Comparator.comparingInt(
                    (Appearance appearance) -> appearance.year().orElse(Integer.MAX_VALUE))
            .thenComparing(Appearance::name)
            .thenComparing(Appearance::toString);

    /**
     * What a source says about a facility in a year.
     *
     * @param year the reporting year, empty where the source knows no years
     * @param name its name
     * @param parent the company that owns or runs it, empty where unknown
     * @param address street and postal code; they serve to compare and are never shown
     * @param city city or municipality, empty where unknown
     * @param subdivision province, territory or state
     * @param coordinates where it lies
     * @param industry its main industry
     * @param otherKeys identifiers of other sources that this source states for it
     */
    public record Appearance(
            OptionalInt year,
            String name,
            String parent,
            FacilityAddress address,
            String city,
            Optional<Subdivision> subdivision,
            Optional<Coordinates> coordinates,
            Optional<IndustryCode> industry,
            Set<FacilityKey> otherKeys) {
        public Appearance {
            otherKeys = otherKeys.stream()
                    .map(key -> keyOf(key.scheme(), key.value()))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    public FacilityDescription {
        if (appearances.isEmpty()) {
            throw new IllegalArgumentException("nothing is said about " + key);
        }
        appearances = appearances.stream().distinct().sorted(OLDEST_FIRST).toList();
    }

    /** The facilities of registers, one description for each identifier with all of its years, in the order of their keys. */
    public static List<FacilityDescription> of(Collection<RegisterFacility> facilities) {
        Map<FacilityKey, List<Appearance>> byKey = facilities.stream()
                .collect(Collectors.groupingBy(
                        FacilityDescription::keyOf,
                        () -> new TreeMap<>(KEY_ORDER),
                        Collectors.mapping(FacilityDescription::appearance, Collectors.toList())));
        return byKey.entrySet().stream()
                .map(entry -> new FacilityDescription(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** A facility of a partnership, run by the organization of that name. */
    public static FacilityDescription of(Facility facility, String organization) {
        Set<FacilityKey> ids = facility.registerIds().entrySet().stream()
                .map(entry -> keyOf(entry.getKey().name(), entry.getValue()))
                .collect(Collectors.toUnmodifiableSet());
        return new FacilityDescription(
                new FacilityKey(PARTNERSHIP, facility.id()),
                List.of(new Appearance(
                        OptionalInt.empty(),
                        facility.name(),
                        organization,
                        new FacilityAddress("", facility.postalCode()),
                        facility.city(),
                        Optional.of(facility.subdivision()),
                        facility.coordinates(),
                        facility.industry(),
                        ids)));
    }

    /** The key of a register's facility. */
    public static FacilityKey keyOf(RegisterFacility facility) {
        return keyOf(facility.register().name(), facility.id());
    }

    /** A key without blanks around the identifier; of NPRI identifiers without the zeros that some files put before them. */
    public static FacilityKey keyOf(String scheme, String identifier) {
        String stripped = identifier.strip();
        boolean padded = scheme.equals(Register.NPRI.name()) && stripped.matches("0*\\d+");
        return new FacilityKey(scheme, padded ? stripped.replaceFirst("^0+(?=\\d)", "") : stripped);
    }

    /** A key as people write it: {@code TRI:60633FRDMT12600}. */
    public static String text(FacilityKey key) {
        return key.scheme() + ":" + key.value();
    }

    /** Both descriptions as one. They must have the same key. */
    FacilityDescription and(FacilityDescription more) {
        return new FacilityDescription(
                key,
                Stream.concat(appearances.stream(), more.appearances.stream()).toList());
    }

    /** The newest name that is stated; empty where none is. */
    public String name() {
        return newest(Appearance::name);
    }

    /** The newest city that is stated; empty where none is. */
    public String city() {
        return newest(Appearance::city);
    }

    /** The newest province, territory or state that is stated. */
    public Optional<Subdivision> subdivision() {
        return appearances.reversed().stream()
                .flatMap(appearance -> appearance.subdivision().stream())
                .findFirst();
    }

    /** The years in which it appears; empty where the source knows no years. */
    public SortedSet<Integer> years() {
        return appearances.stream()
                .flatMapToInt(appearance -> appearance.year().stream())
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Its own key and those of other sources. */
    public Set<FacilityKey> allKeys() {
        Set<FacilityKey> keys = new HashSet<>(Set.of(key));
        appearances.forEach(appearance -> keys.addAll(appearance.otherKeys()));
        return keys;
    }

    private String newest(Function<Appearance, String> text) {
        return appearances.reversed().stream()
                .map(text)
                .filter(stated -> !stated.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Appearance appearance(RegisterFacility facility) {
        return new Appearance(
                OptionalInt.of(facility.year()),
                facility.name(),
                facility.parent(),
                facility.address(),
                facility.city(),
                facility.subdivision(),
                facility.coordinates(),
                facility.industry(),
                facility.otherKeys());
    }
}
