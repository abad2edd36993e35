package org.vereda.sources.registers;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vereda.inventory.Coordinates;
import org.vereda.inventory.IndustryCode;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Subdivision;

/** Provinces, coordinates and industries as Canada's registers write them. */
final class CanadianPlace {
    private static final String PROVINCES = "AB=alberta|BC=british columbia|BC=colombie britannique|MB=manitoba"
            + "|NB=new brunswick|NB=nouveau brunswick|NL=newfoundland and labrador|NL=terre neuve et labrador"
            + "|NL=newfoundland|NS=nova scotia|NS=nouvelle ecosse|NT=northwest territories|NT=territoires du nord ouest"
            + "|NU=nunavut|ON=ontario|PE=prince edward island|PE=ile du prince edouard|QC=quebec|SK=saskatchewan"
            + "|YT=yukon|YT=yukon territory";
    private static final Map<String, Subdivision> BY_NAME = byName();
    private static final double SOUTH = 41.6;
    private static final double NORTH = 83.2;
    private static final double WEST = -141.1;
    private static final double EAST = -52.5;

    private CanadianPlace() {}

    /** The province or territory of that two-letter code or of that name in English or French. */
    static Optional<Subdivision> province(String text) {
        return Optional.ofNullable(BY_NAME.get(EnglishHalf.words(text)));
    }

    /** The province or territory; an unknown one is a finding. */
    static Optional<Subdivision> province(String text, SourcePosition position, Findings findings) {
        Optional<Subdivision> province = province(text);
        if (province.isEmpty()) {
            findings.add(Finding.warning("registers.unknown-state", position, text));
        }
        return province;
    }

    /** The place of decimal degrees, or nothing, with a finding, where they are no place in Canada; blank ones are none. */
    static Optional<Coordinates> coordinates(
            String latitude, String longitude, SourcePosition position, Findings findings) {
        if (latitude.isEmpty() && longitude.isEmpty()) {
            return Optional.empty();
        }
        Optional<Coordinates> place = coordinates(latitude, longitude);
        if (place.isEmpty()) {
            findings.add(Finding.warning("registers.doubtful-coordinates", position, latitude, longitude));
        }
        return place;
    }

    /**
     * The industry. The files do not name the vintage: NAICS Canada of the latest five-year edition before or in the year is
     * taken. Canada writes 336110 for automobiles in every vintage.
     */
    static Optional<IndustryCode> industry(String text, int year, SourcePosition position, Findings findings) {
        if (text.matches("\\d{2,6}")) {
            int vintage = Math.max(1997, year - Math.floorMod(year - 1997, 5));
            return Optional.of(new IndustryCode(text, vintage));
        }
        findings.add(Finding.warning("registers.unknown-industry", position, text));
        return Optional.empty();
    }

    private static Optional<Coordinates> coordinates(String latitude, String longitude) {
        if (!isDegrees(latitude) || !isDegrees(longitude)) {
            return Optional.empty();
        }
        double north = Double.parseDouble(latitude);
        double east = Double.parseDouble(longitude);
        boolean inCanada = north >= SOUTH && north <= NORTH && east >= WEST && east <= EAST;
        return inCanada ? Optional.of(new Coordinates(north, east)) : Optional.empty();
    }

    private static boolean isDegrees(String text) {
        return text.matches("-?\\d{1,3}(\\.\\d+)?");
    }

    private static Map<String, Subdivision> byName() {
        Map<String, Subdivision> names = Stream.of(PROVINCES.split("\\|"))
                .collect(Collectors.toMap(
                        entry -> entry.substring(3), entry -> new Subdivision("CA-" + entry.substring(0, 2))));
        names.values().stream()
                .distinct()
                .toList()
                .forEach(province -> names.put(EnglishHalf.words(province.code().substring(3)), province));
        return Map.copyOf(names);
    }
}
