package org.vereda.sources.registers;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.FacilityAddress;
import org.vereda.inventory.releases.Medium;
import org.vereda.inventory.releases.RegisterFacility;
import org.vereda.inventory.releases.RegisterReport;
import org.vereda.inventory.releases.Release;
import org.vereda.inventory.releases.ReportingState;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Subdivision;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableCell;
import org.vereda.sources.table.TableRow;

/** A file of releases of RETC: a row for each facility and substance, a column for each way that it goes. */
final class RetcReleases {
    /** "ton" is the metric ton of Mexican law. */
    private static final Map<String, Unit> UNITS = Map.of("ton", Units.TONNE, "kg", Units.KILOGRAM, "g", Units.GRAM);

    private final int year;
    private final String name;
    private final String state;
    private final String code;
    private final String substance;
    private final Map<Medium, String> media = new EnumMap<>(Medium.class);
    private final Findings findings;
    private final Set<String> facilities = new HashSet<>();
    private final Set<List<String>> reported = new HashSet<>();

    /** @throws org.vereda.quantity.InvalidInput where the file name states no year or a column is missing */
    RetcReleases(RegisterColumns columns, Findings findings) {
        this.findings = findings;
        year = columns.yearOfFile();
        name = columns.oneOf("nombre", "establecimiento");
        state = columns.oneOf("estado", "entidad federativa");
        code = columns.oneOf("cas", "no. cas");
        substance = columns.oneOf("sustancia", "descripcion");
        columns.require(List.of("nra", "unidad"));
        media.put(Medium.AIR, columns.oneOf("aire"));
        media.put(Medium.WATER, columns.oneOf("agua"));
        media.put(Medium.LAND, columns.oneOf("suelo"));
        media.put(Medium.TRANSFER_REUSE, columns.oneOf("reutilizacion", "reuso"));
        media.put(Medium.TRANSFER_RECYCLING, columns.oneOf("reciclado"));
        media.put(Medium.TRANSFER_ENERGY_RECOVERY, columns.oneOf("coprocesamiento"));
        media.put(Medium.TRANSFER_TREATMENT, columns.oneOf("tratamiento"));
        media.put(Medium.TRANSFER_DISPOSAL, columns.oneOf("disposicion final"));
        media.put(Medium.TRANSFER_SEWER, columns.oneOf("alcantarillado"));
        media.put(Medium.TRANSFER_INCINERATION, columns.oneOf("incineracion"));
        media.put(Medium.TRANSFER_OTHER, columns.oneOf("otros", "otro"));
    }

    void read(Table table, ReleaseRegister.Visitor visitor) {
        for (TableRow row : table) {
            Optional<String> facility = row.text("nra");
            Optional<Unit> unit = unit(row);
            if (facility.isPresent() && unit.isPresent()) {
                if (facilities.add(facility.get())) {
                    visitor.facility(mentioned(row, facility.get()));
                }
                visitor.report(report(row, facility.get(), unit.get()));
            }
        }
    }

    private RegisterReport report(TableRow row, String facility, Unit unit) {
        String substanceCode = row.optionalText(code).orElse("");
        String substanceName = row.text(substance).orElse(substanceCode);
        if (!reported.add(List.of(facility, substanceCode, substanceName))) {
            findings.add(Finding.warning("registers.repeated-report", row.position(), facility, substanceName));
        }
        List<Release> releases = media.entrySet().stream()
                .flatMap(column -> amount(row, column.getValue())
                        .map(amount -> new Release(
                                Register.RETC,
                                year,
                                facility,
                                substanceCode,
                                substanceName,
                                column.getKey(),
                                claim(amount, unit, facility, row, column.getValue()))))
                .toList();
        return new RegisterReport(
                Register.RETC,
                year,
                facility,
                Optional.empty(),
                substanceCode,
                substanceName,
                releases.isEmpty() ? ReportingState.ZERO : ReportingState.REPORTED,
                releases,
                Optional.empty(),
                Optional.empty(),
                row.position());
    }

    /** RETC does not say how an amount came to be known. */
    private static Claim<Quantity> claim(BigDecimal amount, Unit unit, String facility, TableRow row, String column) {
        return new Claim<>(new Quantity(amount, unit), Evidence.CALCULATED, facility, "", row.position(column));
    }

    /** The amount above zero; a blank one is none, a negative one is an error and not used. */
    private Stream<BigDecimal> amount(TableRow row, String column) {
        Optional<BigDecimal> amount = row.optional().decimal(column);
        if (amount.filter(number -> number.signum() < 0).isPresent()) {
            findings.add(Finding.error(
                    "registers.negative-amount",
                    row.position(column),
                    row.cell(column).value()));
        }
        return amount.filter(number -> number.signum() > 0).stream();
    }

    private Optional<Unit> unit(TableRow row) {
        TableCell cell = row.cell("unidad");
        String plain = MexicanPlace.withoutAccents(cell.value()).replaceFirst("/ano$", "");
        Optional<Unit> unit = Optional.ofNullable(UNITS.get(plain));
        if (unit.isEmpty()) {
            findings.add(Finding.error("registers.unknown-unit", cell.position(), cell.value(), "ton, kg, g"));
        }
        return unit;
    }

    /** What the file of releases itself says about a facility; the file of facilities says more. */
    private RegisterFacility mentioned(TableRow row, String facility) {
        Optional<Subdivision> subdivision = MexicanPlace.state(row.cell(state).value());
        return new RegisterFacility(
                Register.RETC,
                year,
                facility,
                RetcFacilities.name(row, name),
                "",
                subdivision,
                row.optionalText("municipio").orElse(""),
                Optional.empty(),
                Optional.empty(),
                FacilityAddress.NONE,
                Set.of(),
                row.position());
    }
}
