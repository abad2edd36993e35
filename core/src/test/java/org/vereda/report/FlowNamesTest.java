package org.vereda.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vereda.inventory.EnergyCarrier;
import org.vereda.inventory.Flow;
import org.vereda.inventory.FreightMode;
import org.vereda.inventory.IndustryCrossWalk;
import org.vereda.inventory.SolventStream;
import org.vereda.inventory.WasteRoute;
import org.vereda.inventory.WaterFlow;

class FlowNamesTest {
    private static final FlowNames NAMES = new FlowNames(new IndustryCrossWalk(
            List.of(), List.of(new IndustryCrossWalk.Title("331110", "NAICS", "en", "Iron and Steel Mills"))));

    @Test
    void everyFlowHasANameInEveryLanguage() {
        List<Flow> flows = new ArrayList<>(
                List.of(new Flow.Refrigerant("R-410A"), new Flow.Material("steel"), new Flow.Emission("CO2")));
        Arrays.stream(EnergyCarrier.values()).map(Flow.Energy::new).forEach(flows::add);
        Arrays.stream(WaterFlow.values()).map(Flow.Water::new).forEach(flows::add);
        Arrays.stream(FreightMode.values()).map(Flow.Freight::new).forEach(flows::add);
        Arrays.stream(SolventStream.values()).map(Flow.Solvent::new).forEach(flows::add);
        Arrays.stream(WasteRoute.values())
                .map(route -> new Flow.Waste(true, route))
                .forEach(flows::add);
        for (Flow flow : flows) {
            assertThat(List.of(
                            NAMES.of(flow).en(),
                            NAMES.of(flow).fr(),
                            NAMES.of(flow).es()))
                    .noneMatch(name -> name.contains("label."));
        }
    }

    @Test
    void purchasesNameTheirIndustry() {
        assertThat(NAMES.of("purchase:331110").en()).isEqualTo("Purchases: Iron and Steel Mills");
        assertThat(NAMES.of("purchase:999999").es()).isEqualTo("Compras: 999999");
    }

    @Test
    void textThatIsNoFlowNamesItself() {
        assertThat(NAMES.of("p-bracket").fr()).isEqualTo("p-bracket");
    }
}
