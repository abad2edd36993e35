package org.vereda.partnership.metering;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vereda.partnership.baseline.Driver;
import org.vereda.partnership.baseline.Reading;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.Period;

/**
 * The readings of one meter together with what drove it.
 *
 * <p>A driver's value over a reading is the sum of its rows; a row that reaches beyond the reading gives the share of its
 * days. A reading whose days are not all covered by rows of a driver is left out with a finding: a gap is not zero.
 */
public final class MeterSeries {
    private final Metering metering;
    private final MeterPoint meter;
    private final List<Driver> drivers;

    private MeterSeries(Metering metering, MeterPoint meter, List<Driver> drivers) {
        this.metering = metering;
        this.meter = meter;
        this.drivers = List.copyOf(drivers);
    }

    /**
     * The meter with the drivers of these names; a name without any row of the facility is an error among the findings and
     * is left out.
     */
    public static MeterSeries of(Metering metering, MeterPoint meter, Collection<String> names, Findings findings) {
        List<DriverAmount> here = metering.drivers().stream()
                .filter(row -> row.facility().equals(meter.facility()))
                .toList();
        List<Driver> drivers = new ArrayList<>();
        for (String name : names) {
            Optional<DriverAmount> first = here.stream()
                    .filter(row -> row.driver().name().equals(name))
                    .findFirst();
            first.map(DriverAmount::driver).ifPresentOrElse(drivers::add, () -> unknown(meter, name, here, findings));
        }
        return new MeterSeries(metering, meter, drivers);
    }

    private static void unknown(MeterPoint meter, String name, List<DriverAmount> here, Findings findings) {
        String known =
                here.stream().map(row -> row.driver().name()).collect(Collectors.toCollection(TreeSet::new)).stream()
                        .collect(Collectors.joining(", "));
        boolean mixed = name.equals(ProducedDrivers.ALL)
                && here.stream().anyMatch(row -> row.driver().name().startsWith(ProducedDrivers.nameOf("")));
        String code = mixed ? "ledger.production-not-one" : "ledger.unknown-driver";
        findings.add(Finding.error(code, meter.position(), name, meter.facility(), known));
    }

    /** The drivers that have rows. */
    public List<Driver> drivers() {
        return drivers;
    }

    /** The readings in the order of their periods, each with its drivers. */
    public List<Reading> readings(Findings findings) {
        return metering.readings().stream()
                .filter(row -> row.meter().equals(meter.id()))
                .flatMap(row -> reading(row, findings).stream())
                .sorted()
                .toList();
    }

    private Optional<Reading> reading(MeterReading row, Findings findings) {
        Map<String, BigDecimal> values = new HashMap<>();
        for (Driver driver : drivers) {
            Optional<BigDecimal> value = over(row.period(), driver);
            if (value.isEmpty()) {
                findings.add(Finding.warning(
                        "ledger.driver-gap",
                        row.claim().position(),
                        meter.id(),
                        row.period().toString(),
                        driver.name()));
                return Optional.empty();
            }
            values.put(driver.name(), value.get());
        }
        return Optional.of(new Reading(
                row.period(), row.claim().value(), values, row.claim().position()));
    }

    /** The driver's sum over the period, nothing where its rows leave days open or count days twice. */
    private Optional<BigDecimal> over(Period period, Driver driver) {
        long covered = 0;
        BigDecimal sum = BigDecimal.ZERO;
        for (DriverAmount row : metering.drivers()) {
            if (row.facility().equals(meter.facility()) && row.driver().name().equals(driver.name())) {
                long common = period.commonDays(row.period());
                covered += common;
                sum = sum.add(share(row, common));
            }
        }
        return covered == period.days() ? Optional.of(sum) : Optional.empty();
    }

    private static BigDecimal share(DriverAmount row, long days) {
        return days == row.period().days()
                ? row.amount()
                : row.amount()
                        .multiply(BigDecimal.valueOf(days))
                        .divide(BigDecimal.valueOf(row.period().days()), MathContext.DECIMAL64);
    }
}
