package org.vereda.inventory.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vereda.inventory.statistics.MissingFigure.Reason;
import org.vereda.inventory.statistics.Statistic.Sector;
import org.vereda.quantity.Country;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Subdivision;
import org.vereda.quantity.Units;

class StatisticTableTest {
    private static final Sector VEHICLES = new Sector("IOIC", "BS33610", "Motor vehicle manufacturing", false);
    private static final Sector PARTS = new Sector("IOIC", "BS33630", "Motor vehicle parts manufacturing", false);
    private static final Sector ALL = new Sector("IOIC", "", "Total, industries", true);

    private static Statistic figure(String region, Sector sector, int year, String amount) {
        Optional<Subdivision> province = region.isEmpty() ? Optional.empty() : Optional.of(Subdivision.parse(region));
        Quantity quantity = Quantity.of(amount, Units.KILOTONNE);
        SourcePosition place = SourcePosition.of("made.csv", Math.abs((region + sector.code()).hashCode() % 97), 1);
        return new Statistic("made", Country.CA, province, sector, year, "ghg", "", "AR5", quantity, "", place);
    }

    @Test
    void sectorsOfOneRegionAddUpExactly() {
        StatisticTable table =
                StatisticTable.of(List.of(figure("", VEHICLES, 2023, "598.87"), figure("", PARTS, 2023, "370.34")));
        assertThat(table.sum()).contains(Quantity.of("969.21", Units.KILOTONNE));
    }

    @Test
    void aTotalAndAPartAreNotAdded() {
        StatisticTable table = StatisticTable.of(List.of(figure("", VEHICLES, 2023, "1"), figure("", ALL, 2023, "2")));
        assertThatThrownBy(table::sum).isInstanceOf(InvalidInput.class).hasMessageContaining("counted-twice");
        assertThat(table.parts().sum()).contains(Quantity.of("1", Units.KILOTONNE));
    }

    @Test
    void totalsOfTwoProvincesAreAdded() {
        StatisticTable table =
                StatisticTable.of(List.of(figure("CA-ON", ALL, 2023, "1"), figure("CA-QC", ALL, 2023, "2")));
        assertThat(table.sum()).contains(Quantity.of("3", Units.KILOTONNE));
    }

    @Test
    void aCountryAndItsProvinceAreNotAdded() {
        StatisticTable table =
                StatisticTable.of(List.of(figure("", VEHICLES, 2023, "2"), figure("CA-ON", VEHICLES, 2023, "1")));
        assertThatThrownBy(table::sum).isInstanceOf(InvalidInput.class).hasMessageContaining("counted-twice");
        assertThat(table.national(Country.CA).sum()).contains(Quantity.of("2", Units.KILOTONNE));
        assertThat(table.regional(Country.CA).sum()).contains(Quantity.of("1", Units.KILOTONNE));
    }

    @Test
    void twoYearsAreNotAdded() {
        StatisticTable table =
                StatisticTable.of(List.of(figure("", VEHICLES, 2022, "2"), figure("", VEHICLES, 2023, "1")));
        assertThatThrownBy(table::sum).isInstanceOf(InvalidInput.class).hasMessageContaining("unlike-figures");
        assertThat(table.year(2022).sum()).contains(Quantity.of("2", Units.KILOTONNE));
    }

    @Test
    void theSameCellTwiceIsNotAdded() {
        Statistic once = figure("", VEHICLES, 2023, "2");
        assertThatThrownBy(() -> StatisticTable.of(List.of(once, once)).sum())
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("counted-twice");
    }

    @Test
    void noFigureHasNoSum() {
        assertThat(StatisticTable.of(List.of()).sum()).isEmpty();
    }

    @Test
    void theOrderGivenDoesNotMatter() {
        List<Statistic> figures = new ArrayList<>(List.of(
                figure("", VEHICLES, 2023, "1"), figure("", PARTS, 2023, "2"), figure("CA-ON", PARTS, 2022, "3")));
        StatisticTable table = StatisticTable.of(figures);
        Collections.reverse(figures);
        assertThat(StatisticTable.of(figures).figures()).isEqualTo(table.figures());
    }

    @Test
    void symbolsSayWhyThereIsNoFigure() {
        assertThat(MissingFigure.reason("x")).contains(Reason.CONFIDENTIAL);
        assertThat(MissingFigure.reason("..")).contains(Reason.NOT_AVAILABLE);
        assertThat(MissingFigure.reason("F")).contains(Reason.UNRELIABLE);
        assertThat(MissingFigure.reason("**")).contains(Reason.BY_NOTE);
        assertThat(MissingFigure.reason(" ")).contains(Reason.BLANK);
        assertThat(MissingFigure.reason("12")).isEmpty();
    }
}
