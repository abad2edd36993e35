package org.vereda.sources.vehicles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.endoflife.rates.MaterialSteps;
import org.vereda.endoflife.rates.TreatmentStep;
import org.vereda.endoflife.rates.VehicleDesign;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;

class FleetFolderTest {
    private static final String SALES = "country,type,powertrain,year,vehicles\n";
    private static final MaterialSteps STEPS = MaterialSteps.of(List.of(
            new MaterialSteps.Rule("steel", Optional.of(TreatmentStep.METALS), "test"),
            new MaterialSteps.Rule("glass", Optional.empty(), "test")));

    @TempDir
    Path folder;

    private final Findings findings = new Findings();

    @BeforeEach
    void makeFolder() throws IOException {
        Files.createDirectories(folder.resolve("fleet"));
    }

    @Test
    void fleetWithoutSalesIsRefused() {
        assertThatThrownBy(() -> FleetFolder.read(folder, findings)).hasMessageContaining("fleet.no-sales");
    }

    @Test
    void everyTableIsReadWithWhatIsDoubtful() throws IOException {
        put("sales.csv", SALES + "US,car,BEV,2020,10\nUS,car,BEV,2020,5\nUS,car,BEV,2022,7\n");
        put("stock.csv", "country,type,powertrain,year,cohort,vehicles\nUS,car,BEV,2020,2018,3\nUS,car,BEV,2021,,30\n");
        put("trade.csv", "from,to,type,powertrain,year,age_from,age_to,vehicles,share\nUS,MX,car,BEV,2022,1,9,,0.1\n");
        put("batteries.csv", "country,type,powertrain,year,energy,unit\nUS,car,BEV,2020,60,kWh\n");
        put("survival.csv", "set,part,law,shape,scale,source\nours,vehicle,weibull,3,15,measured\n");
        put("tarde.csv", "x\n");
        FleetFolder read = FleetFolder.read(folder, findings);
        assertThat(read.input().sales()).hasSize(3);
        assertThat(read.input().stocks()).hasSize(2);
        assertThat(read.input().transfers()).hasSize(1);
        assertThat(read.sizes()).hasSize(1);
        assertThat(read.survivals())
                .singleElement()
                .satisfies(set -> assertThat(set.id()).isEqualTo("ours"));
        assertThat(findings.sorted())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        "fleet.sold-twice", "fleet.year-without-sales", "fleet.sales-in-stock", "fleet.unknown-file");
    }

    @Test
    void wrongRowsAreToldWithTheirPlace() throws IOException {
        put("sales.csv", SALES + "US,car,BEV,2020,-1\nBR,car,BEV,2020,1\nUS,car,STEAM,2020,1\nUS,car,BEV,20205,1\n");
        put("trade.csv", "from,to,type,powertrain,year,vehicles,share\nUS,US,car,BEV,2022,1,\nUS,MX,car,BEV,2022,,\n");
        FleetFolder read = FleetFolder.read(folder, findings);
        assertThat(read.input().sales()).isEmpty();
        assertThat(findings.sorted())
                .extracting(finding -> finding.position() + " " + finding.code())
                .contains(
                        "fleet/sales.csv:2:5 fleet.negative-vehicles",
                        "fleet/sales.csv:5:4 fleet.unlikely-year",
                        "fleet/trade.csv:2 fleet.trade-within-country",
                        "fleet/trade.csv:3:6 fleet.trade-amount");
    }

    @Test
    void tableOfSharesNeedsEveryAge() throws IOException {
        put("sales.csv", SALES + "US,car,BEV,2020,1\n");
        put("survival.csv", "set,part,law,age,share,source\na,vehicle,table,0,1,x\na,vehicle,table,2,0.5,x\n");
        assertThat(FleetFolder.read(folder, findings).survivals()).isEmpty();
        assertThat(findings.sorted())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("fleet.age-missing"));
    }

    @Test
    void designIsReadByStepAndByMaterial() throws IOException {
        put("designs.csv", """
                vehicle,part,material,step,mass,unit,battery_recovered
                A,,,vehicle,1000,kg,
                A,body,steel,,700,kg,
                A,windows,glass,,30,kg,
                A,pack,,pretreatment,200,kg,0.6
                B,,,metals,1,kg,
                C,,,vehicle,1,kg,
                C,,,metals,2,kg,
                """);
        List<VehicleDesign> designs = DesignTable.read(folder.resolve("fleet/designs.csv"), STEPS, findings);
        assertThat(designs).singleElement().satisfies(design -> {
            assertThat(design.rates().recyclability().percent()).isEqualByComparingTo("90");
            assertThat(design.rates().strictRecyclability().percent()).isEqualByComparingTo("82");
        });
        assertThat(findings.sorted())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        "rates.step-to-be-proven", "rates.no-vehicle-row", "rates.parts-heavier-than-vehicle");
    }

    private void put(String file, String text) throws IOException {
        Files.writeString(folder.resolve("fleet").resolve(file), text);
    }
}
