package org.vereda.sources.registers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.FacilityAddress;
import org.vereda.inventory.releases.FacilityKey;
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
import org.vereda.quantity.Units;
import org.vereda.sources.ReferencePacks;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableCell;
import org.vereda.sources.table.TableRow;

/** Reads a row of Canada's greenhouse gas file: a facility and a report for each gas that the row states. */
final class CanadianGasRow {
    static final String ID = "ghgrp id no";
    static final String YEAR = "reference year";
    private static final String NAICS = "facility naics code";
    private static final String LATITUDE = "latitude";
    private static final String PROVINCE = "facility province or territory";
    private static final String TOTAL = "total emissions tonnes co2e";
    private static final Map<CanadianGas.Family, String> FAMILY_TOTALS =
            Map.of(CanadianGas.Family.HFC, "hfc total tonnes co2e", CanadianGas.Family.PFC, "pfc total tonnes co2e");

    private final Table table;
    private final Findings findings;
    private final List<CanadianGas> gases;
    private final GwpWitness witness;

    /** @throws org.vereda.quantity.InvalidInput where a column is missing */
    CanadianGasRow(Table table, RegisterColumns columns, Findings findings) {
        this.table = table;
        this.findings = findings;
        columns.require(List.of(ID, YEAR, PROVINCE, CanadianGas.CO2.tonnes(), TOTAL));
        gases = Stream.of(CanadianGas.values())
                .filter(gas -> table.hasColumn(gas.tonnes()))
                .toList();
        ReferencePacks packs = ReferencePacks.builtIn();
        witness = new GwpWitness(Stream.of("AR4", "AR5", "AR6")
                .map(report -> packs.gwpSet(report, 100))
                .toList());
    }

    void readAll(ReleaseRegister.Visitor visitor) {
        for (TableRow row : table) {
            Optional<Integer> year = row.integer(YEAR);
            Optional<String> id = row.text(ID);
            if (year.isPresent() && id.isPresent()) {
                visitor.facility(facility(row, year.get(), id.get()));
                read(row, year.get(), id.get(), visitor);
            }
        }
        witness.tell(table.headerPosition(), findings);
    }

    private void read(TableRow row, int year, String id, ReleaseRegister.Visitor visitor) {
        Map<CanadianGas, BigDecimal> tonnes = new EnumMap<>(CanadianGas.class);
        for (CanadianGas gas : gases) {
            amount(row, gas.tonnes()).ifPresent(mass -> {
                tonnes.put(gas, mass);
                visitor.report(report(row, year, id, gas, mass));
            });
        }
        check(row, tonnes);
    }

    private RegisterReport report(TableRow row, int year, String id, CanadianGas gas, BigDecimal mass) {
        Claim<Quantity> claim =
                new Claim<>(new Quantity(mass, Units.TONNE), Evidence.CALCULATED, id, "", row.position(gas.tonnes()));
        boolean emitted = mass.signum() > 0;
        Release release = new Release(Register.GHGRP_CANADA, year, id, gas.cas(), gas.text(), Medium.AIR, claim);
        return new RegisterReport(
                Register.GHGRP_CANADA,
                year,
                id,
                Optional.empty(),
                gas.cas(),
                gas.text(),
                emitted ? ReportingState.REPORTED : ReportingState.ZERO,
                emitted ? List.of(release) : List.of(),
                Optional.empty(),
                Optional.empty(),
                row.position(gas.tonnes()));
    }

    /** CO2 equivalents against mass, the totals of HFCs and PFCs against their gases, and the total against all. */
    private void check(TableRow row, Map<CanadianGas, BigDecimal> tonnes) {
        Map<CanadianGas, BigDecimal> equivalents = new EnumMap<>(CanadianGas.class);
        for (CanadianGas gas : gases) {
            equivalents(row, gas, tonnes).ifPresent(amount -> equivalents.put(gas, amount));
        }
        List<BigDecimal> all = new ArrayList<>();
        for (CanadianGas.Family family : CanadianGas.Family.values()) {
            List<BigDecimal> parts = equivalents.entrySet().stream()
                    .filter(entry -> entry.getKey().family() == family)
                    .map(Map.Entry::getValue)
                    .toList();
            Optional<BigDecimal> stated =
                    Optional.ofNullable(FAMILY_TOTALS.get(family)).flatMap(column -> amount(row, column));
            stated.ifPresent(total -> reconcile(row, FAMILY_TOTALS.getOrDefault(family, ""), total, parts));
            stated.ifPresentOrElse(all::add, () -> all.addAll(parts));
        }
        amount(row, TOTAL).ifPresent(total -> reconcile(row, TOTAL, total, all));
    }

    private Optional<BigDecimal> equivalents(TableRow row, CanadianGas gas, Map<CanadianGas, BigDecimal> tonnes) {
        Optional<BigDecimal> mass = Optional.ofNullable(tonnes.get(gas));
        if (gas == CanadianGas.CO2) {
            return mass;
        }
        Optional<BigDecimal> stated = amount(row, gas.equivalents());
        if (stated.isPresent() && mass.filter(amount -> amount.signum() > 0).isPresent()) {
            witness.see(gas, mass.get(), stated.get(), row.cell(gas.equivalents()), findings);
        }
        return stated;
    }

    private void reconcile(TableRow row, String column, BigDecimal total, List<BigDecimal> parts) {
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal tolerance = Stream.concat(parts.stream(), Stream.of(total))
                .map(GwpWitness::halfOfLastDigit)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.subtract(sum).abs().compareTo(tolerance) > 0) {
            TableCell cell = row.cell(column);
            findings.add(Finding.warning(
                    "registers.total-differs", cell.position(), column, cell.value(), sum.toPlainString()));
        }
    }

    /** The amount of a column; a blank one is none, a negative one is an error and not used. */
    private Optional<BigDecimal> amount(TableRow row, String column) {
        Optional<BigDecimal> amount = row.optional().decimal(column);
        if (amount.filter(number -> number.signum() < 0).isPresent()) {
            findings.add(Finding.error(
                    "registers.negative-amount",
                    row.position(column),
                    row.cell(column).value()));
        }
        return amount.filter(number -> number.signum() >= 0);
    }

    private RegisterFacility facility(TableRow row, int year, String id) {
        TableCell latitude = row.cell(LATITUDE);
        TableCell province = row.cell(PROVINCE);
        return new RegisterFacility(
                Register.GHGRP_CANADA,
                year,
                id,
                row.optionalText("facility name").orElse(""),
                row.optionalText("reporting company legal name").orElse(""),
                CanadianPlace.province(province.value(), province.position(), findings),
                row.optionalText("facility city or district or municipality").orElse(""),
                CanadianPlace.coordinates(
                        latitude.value(), row.cell("longitude").value(), latitude.position(), findings),
                industry(row, year),
                new FacilityAddress(
                        row.optionalText("facility location").orElse(""),
                        row.optionalText("facility postal code").orElse("")),
                row.optionalText("facility npri id")
                        .map(NpriRegister::id)
                        .filter(key -> !key.equals("0"))
                        .map(key -> Set.of(new FacilityKey(Register.NPRI.name(), key)))
                        .orElse(Set.of()),
                row.position());
    }

    private Optional<IndustryCode> industry(TableRow row, int year) {
        TableCell cell = row.cell(NAICS);
        return CanadianPlace.industry(cell.value(), year, cell.position(), findings);
    }
}
