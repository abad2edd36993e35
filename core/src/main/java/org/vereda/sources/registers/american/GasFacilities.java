package org.vereda.sources.registers.american;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vereda.inventory.Coordinates;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.FacilityAddress;
import org.vereda.inventory.releases.FacilityKey;
import org.vereda.inventory.releases.RegisterFacility;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Subdivision;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableRow;

/** Describes facilities of GHGRP by the columns that the workbook, the facility table and the tables of emitters share. */
final class GasFacilities {
    private static final Pattern SHARE = Pattern.compile("\\s*\\([0-9.]+\\s*%\\)\\s*$");

    private final Findings findings;
    private final int name;
    private final int parent;
    private final int street;
    private final int city;
    private final int state;
    private final int postalCode;
    private final int latitude;
    private final int longitude;
    private final int industry;
    private final int registryId;

    GasFacilities(Table table, Findings findings) {
        this.findings = findings;
        RequiredColumns columns = new RequiredColumns(table, Register.GHGRP_US.name());
        name = columns.index("facility name");
        parent = columns.index("parent company|parent companies");
        street = columns.index("address|address1|reported address");
        city = columns.index("city|reported city");
        state = columns.index("state|reported state");
        postalCode = columns.index("zip code|zip|reported zip code");
        latitude = columns.index("latitude|reported latitude");
        longitude = columns.index("longitude|reported longitude");
        industry = columns.index("primary naics code|naics code");
        registryId = columns.index("frs id");
    }

    RegisterFacility facility(TableRow row, int year, String id) {
        return new RegisterFacility(
                Register.GHGRP_US,
                year,
                id,
                text(row, name),
                parents(text(row, parent)),
                subdivision(row),
                text(row, city),
                coordinates(row),
                industry(row, year),
                new FacilityAddress(text(row, street), text(row, postalCode)),
                TriText.optional(row, registryId)
                        .map(key -> Set.of(new FacilityKey("FRS", key)))
                        .orElse(Set.of()),
                row.position());
    }

    /** Names of the owners without their shares: {@code EXAMPLE CO (60%); OTHER CO (40%)}. */
    static String parents(String stated) {
        return Stream.of(stated.split(";"))
                .map(owner -> SHARE.matcher(owner).replaceFirst("").strip())
                .filter(owner -> !owner.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private Optional<Subdivision> subdivision(TableRow row) {
        Optional<String> stated = TriText.optional(row, state);
        try {
            return stated.map(code -> Subdivision.parse("US-" + code));
        } catch (InvalidInput e) {
            findings.add(Finding.warning("registers.unknown-state", position(row, state), stated.orElse("")));
            return Optional.empty();
        }
    }

    private Optional<Coordinates> coordinates(TableRow row) {
        Optional<BigDecimal> north = number(row, latitude);
        Optional<BigDecimal> east = number(row, longitude);
        if (north.isEmpty() || east.isEmpty()) {
            return Optional.empty();
        }
        if (!AmericanPlace.isInUnitedStates(
                north.get().doubleValue(), east.get().doubleValue())) {
            findings.add(Finding.warning(
                    "registers.doubtful-coordinates",
                    position(row, latitude),
                    text(row, latitude),
                    text(row, longitude)));
            return Optional.empty();
        }
        return Optional.of(new Coordinates(north.get().doubleValue(), east.get().doubleValue()));
    }

    private Optional<IndustryCode> industry(TableRow row, int year) {
        Optional<String> stated = TriText.optional(row, industry);
        Optional<IndustryCode> code = stated.flatMap(digits -> AmericanIndustry.of(digits, year));
        if (stated.isPresent() && code.isEmpty()) {
            findings.add(Finding.warning("registers.unknown-industry", position(row, industry), stated.get()));
        }
        return code;
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
}
