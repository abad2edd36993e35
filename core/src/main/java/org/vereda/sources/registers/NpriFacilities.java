package org.vereda.sources.registers;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.FacilityAddress;
import org.vereda.inventory.releases.RegisterFacility;
import org.vereda.quantity.Findings;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Subdivision;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableCell;
import org.vereda.sources.table.TableRow;

/**
 * The file of geolocations of NPRI: a row for each facility. It states no year, so it describes the facility in every year;
 * where an edition does state one, that year only.
 */
final class NpriFacilities {
    private static final String LATITUDE = "latitude";
    private static final String LONGITUDE = "longitude";

    private final Table table;
    private final Findings findings;
    private final OptionalInt year;
    private final Set<String> described = new HashSet<>();

    /** @throws org.vereda.quantity.InvalidInput where a column is missing */
    NpriFacilities(Table table, RegisterColumns columns, Findings findings) {
        this.table = table;
        this.findings = findings;
        columns.require(List.of("npri id", LATITUDE, LONGITUDE));
        year = table.indexOf("reporting year");
    }

    void read(ReleaseRegister.Visitor visitor) {
        for (TableRow row : table) {
            Optional<String> id = row.text("npri id").map(NpriRegister::id);
            Optional<Integer> stated =
                    year.isPresent() ? row.integer("reporting year") : Optional.of(RegisterFacility.EVERY_YEAR);
            if (id.isPresent() && stated.isPresent() && described.add(stated.get() + " " + id.get())) {
                visitor.facility(facility(row, id.get(), stated.get()));
            }
        }
    }

    private RegisterFacility facility(TableRow row, String id, int stated) {
        TableCell latitude = row.cell(LATITUDE);
        return new RegisterFacility(
                Register.NPRI,
                stated,
                id,
                row.optionalText("facility name").orElse(""),
                row.optionalText("company name").orElse(""),
                province(row),
                row.optionalText("city").orElse(""),
                CanadianPlace.coordinates(latitude.value(), row.cell(LONGITUDE).value(), latitude.position(), findings),
                industry(row, stated),
                new FacilityAddress("", row.optionalText("postal code").orElse("")),
                Set.of(),
                row.position());
    }

    private Optional<Subdivision> province(TableRow row) {
        SourcePosition position = row.position("province");
        return row.optionalText("province").flatMap(text -> CanadianPlace.province(text, position, findings));
    }

    /** Of a row for every year the vintage is unknown, so the industry that the releases state is left to count. */
    private Optional<IndustryCode> industry(TableRow row, int stated) {
        return stated == RegisterFacility.EVERY_YEAR
                ? Optional.empty()
                : row.optionalText("naics")
                        .flatMap(code -> CanadianPlace.industry(code, stated, row.position("naics"), findings));
    }
}
