package org.vereda.sources.registers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vereda.inventory.Coordinates;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.FacilityAddress;
import org.vereda.inventory.releases.RegisterFacility;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.Subdivision;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableCell;
import org.vereda.sources.table.TableRow;

/** A file of facilities of RETC: a row for each facility with its industry and place. */
final class RetcFacilities {
    private static final String LATITUDE = "latitud norte";
    private static final String LONGITUDE = "longitud oeste";

    private final Table table;
    private final Findings findings;
    private final int year;
    private final String name;
    private final String state;
    private final String municipality;
    private final Optional<String> industry;
    private final Map<String, Integer> lines = new HashMap<>();

    /** @throws org.vereda.quantity.InvalidInput where the file name states no year or a column is missing */
    RetcFacilities(Table table, RegisterColumns columns, Findings findings) {
        this.table = table;
        this.findings = findings;
        year = columns.yearOfFile();
        columns.require(List.of("nra", LATITUDE, LONGITUDE));
        name = columns.oneOf("nombre", "establecimiento");
        state = columns.oneOf("estado", "entidad federativa");
        municipality = columns.oneOf("municipio", "delegacion\\municipio");
        industry = industryColumn();
    }

    void read(ReleaseRegister.Visitor visitor) {
        if (industry.isEmpty()) {
            findings.add(Finding.note("registers.no-industry", table.headerPosition(), Integer.toString(year)));
        }
        for (TableRow row : table) {
            row.text("nra")
                    .filter(facility -> isNew(facility, row))
                    .ifPresent(facility -> visitor.facility(facility(row, facility)));
        }
    }

    /** The name as published, without the comma that stands for an absent name of the plant. */
    static String name(TableRow row, String column) {
        return row.optionalText(column).orElse("").replaceFirst("[\\s,]+$", "");
    }

    /** In 2012 "SCIAN" is the description and "Número SCIAN" the code; 2004 and 2005 have neither. */
    private Optional<String> industryColumn() {
        if (table.hasColumn("numero scian")) {
            return Optional.of("numero scian");
        }
        return table.hasColumn("scian") ? Optional.of("scian") : Optional.empty();
    }

    private boolean isNew(String facility, TableRow row) {
        Optional<Integer> first =
                Optional.ofNullable(lines.putIfAbsent(facility, row.position().line()));
        first.ifPresent(line -> findings.add(
                Finding.warning("registers.repeated-facility", row.position(), facility, Integer.toString(line))));
        return first.isEmpty();
    }

    private RegisterFacility facility(TableRow row, String facility) {
        return new RegisterFacility(
                Register.RETC,
                year,
                facility,
                name(row, name),
                "",
                subdivision(row),
                row.optionalText(municipality).orElse(""),
                coordinates(row),
                industry.flatMap(column -> industry(row, column)),
                FacilityAddress.NONE,
                Set.of(),
                row.position());
    }

    private Optional<Subdivision> subdivision(TableRow row) {
        TableCell cell = row.cell(state);
        Optional<Subdivision> subdivision = MexicanPlace.state(cell.value());
        if (subdivision.isEmpty()) {
            findings.add(Finding.warning("registers.unknown-state", cell.position(), cell.value()));
        }
        return subdivision;
    }

    private Optional<Coordinates> coordinates(TableRow row) {
        TableCell latitude = row.cell(LATITUDE);
        TableCell longitude = row.cell(LONGITUDE);
        Optional<Coordinates> place = MexicanPlace.coordinates(latitude.value(), longitude.value());
        if (place.isEmpty()) {
            findings.add(Finding.warning(
                    "registers.doubtful-coordinates", latitude.position(), latitude.value(), longitude.value()));
        }
        return place;
    }

    private Optional<IndustryCode> industry(TableRow row, String column) {
        TableCell cell = row.cell(column);
        if (cell.value().matches("\\d{2,6}")) {
            return Optional.of(new IndustryCode(cell.value(), vintage()));
        }
        findings.add(Finding.warning("registers.unknown-industry", cell.position(), cell.value()));
        return Optional.empty();
    }

    /**
     * The file does not state its classification: SCIAN 2007 is taken up to 2012, SCIAN 2013 (with NAICS 2012) up to 2017,
     * SCIAN 2018 (with NAICS 2017) from 2018. Mexico writes 336110 for automobiles in every vintage.
     */
    private int vintage() {
        return year >= 2018 ? 2017 : year >= 2013 ? 2012 : 2007;
    }
}
