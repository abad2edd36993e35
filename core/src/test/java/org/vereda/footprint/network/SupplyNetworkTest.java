package org.vereda.footprint.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.vereda.footprint.network.NetworkNode.Kind;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Uncertainty;

class SupplyNetworkTest {
    /**
     * Electricity and fuel of R. Heijungs, S. Suh, The Computational Structure of Life Cycle Assessment (2002), chapter 2:
     * 10 kWh take 2 L of fuel and let out 1 kg CO2 and 0.1 kg SO2; 100 L of fuel let out 10 kg CO2 and 2 kg SO2.
     */
    private static SupplyNetwork electricityAndFuel() {
        SupplyNetwork.Builder builder = SupplyNetwork.builder();
        int electricity = builder.addNode(node("electricity", "kWh"));
        int fuel = builder.addNode(node("fuel", "L"));
        int carbonDioxide = builder.addFlow(new NetworkFlow("CO2", "carbon dioxide", "air", "kg"));
        int sulfurDioxide = builder.addFlow(new NetworkFlow("SO2", "sulfur dioxide", "air", "kg"));
        int climate = builder.addCategory(new ImpactCategory("climate", "kg CO2"));
        int acid = builder.addCategory(new ImpactCategory("acid", "kg SO2"));
        return builder.output(electricity, 10)
                .output(fuel, 100)
                .link(electricity, fuel, 2)
                .burden(electricity, carbonDioxide, 1)
                .burden(electricity, sulfurDioxide, 0.1)
                .burden(fuel, carbonDioxide, 10)
                .burden(fuel, sulfurDioxide, 2)
                .factor(climate, carbonDioxide, 1)
                .factor(acid, sulfurDioxide, 1)
                .build();
    }

    private static NetworkNode node(String product, String unit) {
        return new NetworkNode(Kind.PROCESS, product, "", "", "", unit, SourcePosition.NOWHERE);
    }

    @Test
    void aThousandKilowattHoursOfTheTextbookCause120KilogramsOfCarbonDioxideAnd14OfSulfurDioxide() {
        SupplyNetwork network = electricityAndFuel();
        assertThat(network.footprint(Demand.of(0, 1000), 0).total()).isCloseTo(120, within(1e-12));
        assertThat(network.footprint(Demand.of(0, 1000), 1).total()).isCloseTo(14, within(1e-12));
    }

    @Test
    void intensitiesTellTheImpactOfOneUnitOfEveryNode() {
        Intensities all = electricityAndFuel().intensities();
        assertThat(all.of(0, 0)).isCloseTo(0.12, within(1e-15));
        assertThat(all.of(1, 1)).isCloseTo(0.02, within(1e-15));
        assertThat(all.backwardError()).isLessThan(1e-12);
    }

    @Test
    void theFootprintOfADemandTellsHowManyRunsItNeeds() {
        NetworkFootprint footprint = electricityAndFuel().footprint(Demand.of(0, 1000), 0);
        assertThat(footprint.runs(0)).isCloseTo(100, within(1e-12));
        assertThat(footprint.runs(1)).isCloseTo(2, within(1e-12));
    }

    @Test
    void aLoopThatTakesMoreThanItGivesIsRefusedByTheNamesOfItsNodes() {
        SupplyNetwork.Builder builder = SupplyNetwork.builder();
        int steel = builder.addNode(node("steel", "kg"));
        int power = builder.addNode(node("power", "kWh"));
        builder.link(steel, power, 2);
        builder.link(power, steel, 0.6, new Uncertainty.None(), 0, SourcePosition.of("bom.csv", 7, 3));
        assertThatThrownBy(builder::build)
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("bom.csv:7:3")
                .hasMessageContaining("steel")
                .hasMessageContaining("power");
    }

    @Test
    void anAmountThatIsNoNumberIsRefusedByBothNames() {
        SupplyNetwork.Builder builder = SupplyNetwork.builder();
        int steel = builder.addNode(node("steel", "kg"));
        int ore = builder.addNode(node("ore", "kg"));
        assertThatThrownBy(() -> builder.link(steel, ore, Double.NaN))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("steel")
                .hasMessageContaining("ore");
    }

    @Test
    void aNodeThatGivesNothingIsRefused() {
        SupplyNetwork.Builder builder = SupplyNetwork.builder();
        int sink = builder.addNode(node("treatment", "kg"));
        assertThatThrownBy(() -> builder.output(sink, -1))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("treatment");
    }
}
