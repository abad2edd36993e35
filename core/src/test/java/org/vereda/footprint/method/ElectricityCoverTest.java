package org.vereda.footprint.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vereda.footprint.method.Parts.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.vereda.inventory.ElectricityInstrument;
import org.vereda.inventory.ElectricityInstrument.Kind;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Period;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Units;

class ElectricityCoverTest {
    private static final List<String> DETROIT = List.of("RFCM", "US-MI", "US", "");

    @Test
    void directLineCoversFirstAndTheRestIsLeftForTheResidualMix() {
        ElectricityCover cover = cover(
                "1000", instrument(2, Kind.CERTIFICATE, "500", "REC-1"), instrument(3, Kind.DIRECT_LINE, "300", ""));
        assertThat(cover.shares())
                .extracting(share -> share.instrument().kind())
                .containsExactly(Kind.DIRECT_LINE, Kind.CERTIFICATE);
        assertThat(cover.uncovered()).isEqualByComparingTo("200");
        assertThat(cover.findings()).isEmpty();
    }

    @Test
    void certificatesBeyondTheUseCountForNothing() {
        ElectricityCover cover = cover("400", instrument(2, Kind.CERTIFICATE, "500", "REC-1"));
        assertThat(cover.uncovered()).isEqualByComparingTo("0");
        assertThat(codes(cover)).containsExactly("footprint.instrument-beyond-use");
    }

    @Test
    void certificateUsedTwiceCountsOnlyWhereItStandsFirst() {
        ElectricityInstrument first = instrument(2, Kind.CERTIFICATE, "500", "REC-1");
        ElectricityInstrument again = instrument(9, Kind.CERTIFICATE, "500", "REC-1");
        assertThat(cover("1000", first, again).uncovered()).isEqualByComparingTo("500");
        ElectricityCover other =
                ElectricityCover.of(number("1000"), 2024, DETROIT, List.of(again), List.of(again, first));
        assertThat(other.uncovered()).isEqualByComparingTo("1000");
        assertThat(codes(other)).containsExactly("footprint.instrument-used-twice");
    }

    @Test
    void wrongYearMarketAndRedemptionAreFindings() {
        ElectricityInstrument wrong = new ElectricityInstrument(
                "plant",
                Period.ofYear(2024),
                Kind.CERTIFICATE,
                new Quantity(number("1"), Units.MEGAWATT_HOUR),
                2021,
                "MX",
                "CEL-7",
                false,
                Optional.empty(),
                "",
                "",
                SourcePosition.of("electricity.csv", 4, 1));
        ElectricityCover cover = cover("1000", wrong);
        assertThat(cover.shares()).isEmpty();
        assertThat(codes(cover))
                .containsExactly(
                        "footprint.instrument-not-redeemed",
                        "footprint.instrument-of-other-year",
                        "footprint.instrument-of-other-market",
                        "footprint.instrument-without-factor");
    }

    @Test
    void aPurchaseAgreementWithoutCertificatesDoesNotCount() {
        assertThat(codes(cover("1000", instrument(2, Kind.PURCHASE_AGREEMENT, "500", ""))))
                .containsExactly("footprint.instrument-not-tracked");
    }

    @Property
    void coveredAndUncoveredAreTheUse(
            @ForAll @BigRange(min = "1", max = "5000") @Scale(2) BigDecimal use,
            @ForAll @Size(max = 6) List<@BigRange(min = "0", max = "900") @Scale(2) BigDecimal> amounts) {
        ElectricityInstrument[] instruments = new ElectricityInstrument[amounts.size()];
        for (int i = 0; i < instruments.length; i++) {
            instruments[i] = instrument(i + 2, Kind.CERTIFICATE, amounts.get(i).toPlainString(), "REC-" + i);
        }
        ElectricityCover cover = cover(use.toPlainString(), instruments);
        BigDecimal fractions =
                cover.shares().stream().map(cover::fraction).reduce(cover.uncoveredFraction(), BigDecimal::add);
        assertThat(fractions).isEqualByComparingTo("1");
        assertThat(cover.uncovered()).isGreaterThanOrEqualTo(BigDecimal.ZERO);
    }

    private static ElectricityCover cover(String use, ElectricityInstrument... instruments) {
        return ElectricityCover.of(number(use), 2024, DETROIT, List.of(instruments), List.of(instruments));
    }

    private static List<String> codes(ElectricityCover cover) {
        return cover.findings().stream().map(Finding::code).toList();
    }

    private static ElectricityInstrument instrument(int line, Kind kind, String kilowattHours, String tracking) {
        return new ElectricityInstrument(
                "plant",
                Period.ofYear(2024),
                kind,
                new Quantity(number(kilowattHours), Units.KILOWATT_HOUR),
                2024,
                "US",
                tracking,
                true,
                Optional.of(Quantity.of("0.01", Units.parse("kg/kWh"))),
                "supplier",
                "",
                SourcePosition.of("electricity.csv", line, 1));
    }
}
