package org.vereda.partnership.metering;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vereda.inventory.EnergyCarrier;
import org.vereda.inventory.Flow;
import org.vereda.inventory.Production;
import org.vereda.partnership.baseline.Driver;
import org.vereda.partnership.baseline.Reading;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.Period;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

/** What a facility makes drives its meters without being written down twice. */
class ProducedDriversTest {
    private static final MeterPoint METER =
            new MeterPoint("m", "f", new Flow.Energy(EnergyCarrier.ELECTRICITY), "", SourcePosition.NOWHERE);

    private final Findings findings = new Findings();

    @Test
    void theProductsOfAFacilityAddUpInOneUnit() {
        Metering metering = metering(List.of())
                .withProduction(List.of(
                        made("f", "door", 1, 3, Units.TONNE),
                        made("f", "hood", 1, 500, Units.KILOGRAM),
                        made("f", "door", 2, 4, Units.TONNE),
                        made("f", "hood", 2, 250, Units.KILOGRAM),
                        made("elsewhere", "door", 1, 70, Units.TONNE)));
        assertThat(values(metering, "production")).containsExactly(3.5, 4.25);
        assertThat(values(metering, "production:hood")).containsExactly(500.0, 250.0);
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void aProductWithoutARowIsNoZero() {
        Metering metering = metering(List.of())
                .withProduction(List.of(
                        made("f", "door", 1, 3, Units.TONNE),
                        made("f", "door", 2, 4, Units.TONNE),
                        made("f", "hood", 1, 500, Units.KILOGRAM)));
        assertThat(codes(metering, "production")).containsExactly("ledger.production-not-one");
        assertThat(values(metering, "production:door")).containsExactly(3.0, 4.0);
        assertThat(values(metering, "production:hood")).containsExactly(500.0);
        assertThat(findings.sorted()).extracting(Finding::code).containsExactly("ledger.driver-gap");
    }

    @Test
    void piecesAndTonnesAreNotAddedUp() {
        Metering metering = metering(List.of())
                .withProduction(List.of(made("f", "door", 1, 3, Units.TONNE), made("f", "hood", 1, 500, Units.ITEM)));
        assertThat(codes(metering, "production")).containsExactly("ledger.production-not-one");
        assertThat(codes(metering, "production:roof")).containsExactly("ledger.unknown-driver");
    }

    @Test
    void rowsOfTheSameNameThatAreThereAlreadyCount() {
        DriverAmount own = new DriverAmount(
                "f",
                new Driver("production", Driver.Direction.RAISES),
                month(1),
                BigDecimal.TEN,
                "t",
                SourcePosition.NOWHERE);
        Metering metering = metering(List.of(own)).withProduction(List.of(made("f", "door", 1, 3, Units.TONNE)));
        assertThat(values(metering, "production")).containsExactly(10.0);
    }

    private List<Double> values(Metering metering, String driver) {
        MeterSeries series = MeterSeries.of(metering, METER, List.of(driver), findings);
        return series.readings(findings).stream()
                .map(Reading::drivers)
                .map(drivers -> drivers.getOrDefault(driver, BigDecimal.ZERO).doubleValue())
                .toList();
    }

    private static List<String> codes(Metering metering, String driver) {
        Findings told = new Findings();
        MeterSeries.of(metering, METER, List.of(driver), told);
        return told.sorted().stream().map(Finding::code).toList();
    }

    private static Metering metering(List<DriverAmount> drivers) {
        int months = drivers.isEmpty() ? 2 : 1;
        return new Metering(
                List.of(METER),
                List.of(1, 2).subList(0, months).stream()
                        .map(month -> new MeterReading("m", month(month), claim(100, Units.KILOWATT_HOUR)))
                        .toList(),
                drivers,
                List.of());
    }

    private static Production made(String facility, String product, int month, double amount, Unit unit) {
        return new Production(facility, month(month), product, claim(amount, unit), Optional.empty());
    }

    private static Claim<Quantity> claim(double amount, Unit unit) {
        return new Claim<>(Quantity.of(amount, unit), Evidence.MEASURED, "", "", SourcePosition.NOWHERE);
    }

    private static Period month(int month) {
        LocalDate first = LocalDate.of(2023, month, 1);
        return new Period(first, first.plusMonths(1).minusDays(1));
    }
}
