package org.vereda.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vereda.inventory.Rows.YEAR;
import static org.vereda.inventory.Rows.row;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vereda.footprint.EmissionFactor.Kind;
import org.vereda.footprint.method.GhgComponent;
import org.vereda.inventory.Rows;
import org.vereda.inventory.SiteInventory;
import org.vereda.sources.ReferencePacks;

class GasTest {
    /** AR6: 29.8 with and 27.0 without the oxidation to fossil carbon dioxide; AR4 and AR5 state no value of its own. */
    @ParameterizedTest
    @CsvSource({"AR4,25", "AR5,28", "AR6,27.0"})
    void biogenicMethaneHasThePotentialWithoutFossilCarbonDioxide(String report, String potential) {
        assertThat(ReferencePacks.builtIn()
                        .gwpSet(report, 100)
                        .of(Gas.CH4_BIOGENIC)
                        .orElseThrow())
                .isEqualByComparingTo(potential);
    }

    @Test
    void carbonDioxideOfBiomassIsKeptButInNoScope() {
        EmissionFactor wood = Factors.factor(
                "coal",
                "",
                Kind.DIRECT,
                "kg",
                Map.of(Gas.CO2_BIOGENIC, "1.8", Gas.CH4_BIOGENIC, "0.001", Gas.N2O, "0.0001"),
                2022);
        FootprintMethod method = Factors.method();
        FootprintMethod burning = new FootprintMethod(
                new EmissionFactors(List.of(wood)),
                method.fuels(),
                method.grid(),
                method.gwp(),
                method.money(),
                method.electricity());
        SiteFootprint site = SiteFootprint.of(
                SiteInventory.of(
                        Rows.facility("plant", "CA-ON"), YEAR, List.of(row("plant", "coal", "1000", "kg")), List.of()),
                burning);
        FootprintLine line = site.lines().getFirst();
        assertThat(line.components().get(GhgComponent.BIOGENIC_EMISSION)).isEqualByComparingTo("1800");
        assertThat(line.components().get(GhgComponent.BIOGENIC_NON_CO2)).isEqualByComparingTo("28");
        assertThat(line.components().get(GhgComponent.FOSSIL)).isEqualByComparingTo("26.5");
        assertThat(site.total(EmissionScope.SCOPE_1)).isEqualByComparingTo("54.5");
    }
}
