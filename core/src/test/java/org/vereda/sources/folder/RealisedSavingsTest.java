package org.vereda.sources.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.inventory.Metric;
import org.vereda.measures.PlanMoney;
import org.vereda.partnership.baseline.FitLimits;
import org.vereda.partnership.realised.LedgerInput;
import org.vereda.partnership.realised.Ranged;
import org.vereda.partnership.realised.RealisedLedger;
import org.vereda.partnership.realised.SavingLine;
import org.vereda.partnership.realised.UnitWorth;
import org.vereda.quantity.Currency;
import org.vereda.quantity.ExchangeTable;
import org.vereda.quantity.Findings;
import org.vereda.sources.folder.MeteredPlant.Made;
import org.vereda.sources.folder.MeteredPlant.Month;

class RealisedSavingsTest {
    private static final int SEEDS = 500;
    private static final LocalDate START = LocalDate.of(2022, 1, 1);

    @TempDir
    Path folder;

    @Tag("simulation")
    @Test
    void rangesOfSimulatedPlantsReadFromTablesHoldTheTrueSaving() throws IOException {
        int held = 0;
        double error = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            double truth = write(new Made(900, 40, 25, 0.025, 0.08), seed);
            SavingLine line = ledger(read()).lines().stream()
                    .filter(one -> one.counted().metric().equals("electricity"))
                    .findFirst()
                    .orElseThrow();
            Ranged realised = line.realised().orElseThrow();
            held += realised.low() <= truth && truth <= realised.high() ? 1 : 0;
            error += (realised.best() - truth) / truth / SEEDS;
        }
        assertThat(held / (double) SEEDS).isBetween(0.85, 0.95);
        assertThat(Math.abs(error)).isLessThan(0.02);
    }

    /** Writes a plant with 24 months before and 15 after; gives the true saving in MWh a year. */
    private double write(Made made, int seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        MeteredPlant plant = new MeteredPlant(made, random);
        StringBuilder readings = new StringBuilder("meter,period_start,period_end,amount,unit,evidence\n");
        StringBuilder drivers = new StringBuilder("facility,driver,period_start,period_end,amount\n");
        double saved = 0;
        double days = 0;
        for (int at = 0; at < 39; at++) {
            Month month = plant.month(MeteredPlant.drive(START.plusMonths(at), random), at >= 24);
            String dates = month.drive().period().start() + ","
                    + month.drive().period().end();
            readings.append("m,%s,%.0f,kWh,MEASURED%n".formatted(dates, month.use()));
            drivers.append("f,parts,%s,%.0f%n".formatted(dates, month.drive().production()));
            drivers.append(
                    "f,degree days,%s,%.0f%n".formatted(dates, month.drive().degrees()));
            saved += month.saving();
            days += at >= 24 ? month.drive().period().days() : 0;
        }
        put("partnership.yaml", "name: Made up\nbase_year: 2023\ncurrency: USD\nnumber_style: plain\n");
        put("organizations.csv", "id,name,role,country\no,Org,SUPPLIER,MX\n");
        put("facilities.csv", "id,organization,name,subdivision\nf,o,Planta,MX-QUE\n");
        put("meters.csv", "id,facility,flow\nm,f,electricity\n");
        put("readings.csv", readings.toString());
        put("drivers.csv", drivers.toString());
        put("projects.csv", """
                id,name,status,facility,meters,drivers,baseline_end,effect_from
                p,P,IMPLEMENTED,f,m,parts;degree days,2023-12-31,2024-01-01
                """);
        return saved / days * 365 / 1000;
    }

    private void put(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private PartnershipFolder read() {
        Findings findings = new Findings();
        PartnershipFolder read = PartnershipFolder.read(folder, code -> true, findings);
        assertThat(findings.hasErrors()).isFalse();
        return read;
    }

    private static RealisedLedger ledger(PartnershipFolder folder) {
        UnitWorth worth = (meter, unit) ->
                new UnitWorth.Worth(Optional.empty(), Map.of(Metric.ELECTRICITY, java.math.BigDecimal.ONE));
        return RealisedLedger.of(new LedgerInput(
                folder.projects(),
                folder.savings(),
                folder.verifications(),
                folder.metering(),
                worth,
                new PlanMoney(Currency.USD, 2023, new ExchangeTable(List.of(), List.of())),
                FitLimits.USUAL,
                Set.of(),
                Map.of()));
    }
}
