package org.vereda.sources.registers.american;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.Medium;
import org.vereda.inventory.releases.RegisterReport;
import org.vereda.inventory.releases.Release;
import org.vereda.inventory.releases.ReportingState;
import org.vereda.quantity.Basis;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;
import org.vereda.sources.table.TableCell;

/**
 * Turns CO2 equivalents of a file into reports: {@code tonnes = t CO2e / GWP} (34 digits where the quotient does not end) of a
 * single gas, where the file states the assessment report of its potentials; otherwise, and for groups of gases, CO2
 * equivalents remain what they are and are no mass. Carbon dioxide is mass in every set.
 */
final class GasAmounts {
    private static final Unit EQUIVALENTS = Units.TONNE.on(Basis.CO2_EQUIVALENTS);

    private final Optional<String> report;
    private final Potentials potentials;
    private final Findings findings;
    private int remaining;
    private Optional<SourcePosition> first = Optional.empty();

    GasAmounts(Optional<String> report, Potentials potentials, Findings findings) {
        this.report = report;
        this.potentials = potentials;
        this.findings = findings;
    }

    /** The report of a cell with CO2 equivalents. */
    RegisterReport report(int year, String facility, AmericanGas gas, BigDecimal equivalents, TableCell cell) {
        Optional<BigDecimal> potential = gas.isCarbonDioxide()
                ? Optional.of(BigDecimal.ONE)
                : report.filter(set -> gas.isSingle()).flatMap(set -> potentials.of(set, gas.code()));
        if (potential.isEmpty() && gas.isSingle() && equivalents.signum() > 0) {
            remaining++;
            first = first.or(() -> Optional.of(cell.position()));
        }
        Quantity amount = potential
                .map(gwp -> new Quantity(
                        gwp.compareTo(BigDecimal.ONE) == 0
                                ? equivalents
                                : equivalents.divide(gwp, MathContext.DECIMAL128),
                        Units.TONNE))
                .orElseGet(() -> new Quantity(equivalents, EQUIVALENTS));
        return report(year, facility, gas, amount, cell.position());
    }

    /** The report of a cell with the mass of a gas. */
    RegisterReport mass(int year, String facility, AmericanGas gas, BigDecimal tonnes, TableCell cell) {
        return report(year, facility, gas, new Quantity(tonnes, Units.TONNE), cell.position());
    }

    /** Tells of single gases whose mass could not be told. */
    void tell() {
        first.ifPresent(position ->
                findings.add(Finding.warning("registers.no-gwp-set", position, Integer.toString(remaining))));
    }

    private static RegisterReport report(
            int year, String facility, AmericanGas gas, Quantity amount, SourcePosition position) {
        boolean emitted = amount.amount().signum() > 0;
        Release release = new Release(
                Register.GHGRP_US,
                year,
                facility,
                gas.substance(),
                gas.words(),
                Medium.AIR,
                new Claim<>(amount, Evidence.CALCULATED, facility, "", position));
        return new RegisterReport(
                Register.GHGRP_US,
                year,
                facility,
                Optional.empty(),
                gas.substance(),
                gas.words(),
                emitted ? ReportingState.REPORTED : ReportingState.ZERO,
                emitted ? List.of(release) : List.of(),
                Optional.empty(),
                Optional.empty(),
                position);
    }
}
