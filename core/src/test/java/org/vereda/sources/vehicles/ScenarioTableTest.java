package org.vereda.sources.vehicles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.endoflife.fleet.Sale;
import org.vereda.endoflife.fleet.Transfer;
import org.vereda.endoflife.returns.Scenario;
import org.vereda.endoflife.returns.SecondUse;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;

class ScenarioTableTest {
    private static final String SALES = "country,type,powertrain,year,vehicles\n";
    private static final String COLUMNS =
            "scenario,sales,trade,sales_factor,trade_factor,factor_from,survivals,battery,"
                    + "second_use,second_use_years,second_use_oldest\n";

    @TempDir
    Path folder;

    private final Findings findings = new Findings();

    @BeforeEach
    void makeFolder() throws IOException {
        Files.createDirectories(folder.resolve("fleet"));
        put("sales.csv", SALES + "US,car,BEV,2020,10\nUS,car,BEV,2021,20\n");
        put("sales-fast.csv", SALES + "US,car,BEV,2020,70\n");
        put("trade.csv", "from,to,type,powertrain,year,age_from,age_to,share\nUS,MX,car,BEV,2021,0,9,0.1\n");
    }

    @Test
    void blankCellsAreAsInTheFleetsWithoutAScenario() throws IOException {
        Scenario same = read("same,,,,,,,,,,\n").getFirst();
        assertThat(same.input().sales()).extracting(Sale::vehicles).containsExactly(10.0, 20.0);
        assertThat(same.input().transfers()).hasSize(1);
        assertThat(same.survivals()).isEmpty();
        assertThat(same.use()).isEmpty();
    }

    @Test
    void everyPartOfAScenarioIsRead() throws IOException {
        Scenario other = read("other,sales-fast.csv,none,,,,odym; busch-2025,busch-2025,0.5,8,12\n")
                .getFirst();
        assertThat(other.input().sales()).extracting(Sale::vehicles).containsExactly(70.0);
        assertThat(other.input().transfers()).isEmpty();
        assertThat(other.survivals()).containsExactly("odym", "busch-2025");
        assertThat(other.battery()).contains("busch-2025");
        assertThat(other.use()).contains(new SecondUse(0.5, 8, Optional.of(12)));
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void factorsHoldFromTheirYearOn() throws IOException {
        Scenario scaled = read("scaled,,,0.5,3,2021,,,,,\n").getFirst();
        assertThat(scaled.input().sales()).extracting(Sale::vehicles).containsExactly(10.0, 10.0);
        assertThat(scaled.input().transfers().getFirst().amount()).isEqualTo(new Transfer.Amount.Share(0.1 * 3));
    }

    @Test
    void rowsThatCannotBeReadAreLeftOut() throws IOException {
        assertThat(read("a,sales-slow.csv,,,,,,,,,\nb,,,x,,,,,,,\nc,,,,11,,,,,,\nd,,,-1,,,,,,,\ne,,,,,,,,2,1,\n"))
                .isEmpty();
        assertThat(findings.sorted())
                .extracting(Finding::code)
                .contains(
                        "fleet.scenario-without-table",
                        "fleet.trade-share",
                        "fleet.negative-vehicles",
                        "fleet.not-a-share");
    }

    @Test
    void secondUseWithoutYearsIsAFinding() throws IOException {
        assertThat(read("a,,,,,,,,0.5,,\n")).isEmpty();
        assertThat(findings.hasErrors()).isTrue();
    }

    private List<Scenario> read(String rows) throws IOException {
        put("scenarios.csv", COLUMNS + rows);
        return ScenarioTable.read(folder, FleetFolder.read(folder, findings).input(), findings);
    }

    private void put(String file, String text) throws IOException {
        Files.writeString(folder.resolve("fleet").resolve(file), text);
    }
}
