package org.vereda.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.footprint.bill.ProductImpacts;
import org.vereda.footprint.network.SupplyNetwork;
import org.vereda.matrix.chance.SamplingPlan;

class BillRunTest {
    private static final Forge FORGE = new Forge(60, 3, 5);
    private static final SamplingPlan PLAN = new SamplingPlan.LatinHypercube(4, 50);

    @TempDir
    private static Path folder;

    private static SupplyNetwork background;
    private static SparkSession spark;
    private static List<String> footprints;

    @BeforeAll
    static void openSpark() throws IOException {
        background = FORGE.background();
        spark = Sessions.open("local[2]", Map.of("spark.sql.shuffle.partitions", "4"));
        FORGE.bills(folder.resolve("bills"), 12, 40, 3);
        run("bills", false, "csv").plainly(footprintTask(), folder.resolve("plain"));
        footprints = ResultLines.sorted(folder.resolve("plain"));
    }

    @AfterAll
    static void closeSpark() {
        spark.stop();
    }

    @Test
    void footprintsHaveTheBitsOfThePlainRun() throws IOException {
        run("bills", false, "csv").onSpark(spark, footprintTask(), place("footprints"));
        assertThat(footprints).hasSize(1 + 12 * 40);
        assertThat(ResultLines.sorted(folder.resolve("footprints"))).isEqualTo(footprints);
    }

    @Test
    void filesOfWholeVehiclesNeedNotBeMoved() throws IOException {
        run("bills", true, "csv").onSpark(spark, footprintTask(), place("whole"));
        assertThat(ResultLines.sorted(folder.resolve("whole"))).isEqualTo(footprints);
    }

    @Test
    void parquetGivesTheSameBits() throws IOException {
        run("bills", false, "csv")
                .table(spark)
                .lines()
                .selectExpr("vehicle", "part", "component", "product", "double(amount)", "double(spread)")
                .write()
                .parquet(place("bills.parquet"));
        run("bills.parquet", false, "parquet").onSpark(spark, footprintTask(), place("of-parquet"));
        Tables.write(Tables.read(spark, place("of-parquet"), "parquet"), place("as-csv"), "csv");
        assertThat(ResultLines.sorted(folder.resolve("as-csv"))).isEqualTo(footprints);
    }

    @Test
    void linesInAnyOrderGiveTheSameBits() throws IOException {
        Path shuffled = Files.createDirectory(folder.resolve("shuffled"));
        List<String> lines = new ArrayList<>();
        for (int file = 0; file < 3; file++) {
            List<String> all = Files.readAllLines(folder.resolve("bills/bills-" + file + ".csv"));
            lines.addAll(all.subList(1, all.size()));
        }
        Collections.shuffle(lines, new Random(1));
        lines.addFirst("vehicle,part,component,product,amount,spread");
        Files.write(shuffled.resolve("lines.csv"), lines);
        run("shuffled", false, "csv").onSpark(spark, footprintTask(), place("of-shuffled"));
        assertThat(ResultLines.sorted(folder.resolve("of-shuffled"))).isEqualTo(footprints);
    }

    @Test
    void drawsHaveTheBitsOfThePlainRun() throws IOException {
        MonteCarlo draws = new MonteCarlo(background, PLAN);
        BillRun bills = run("bills", false, "csv");
        List<String> products = bills.table(spark).products();
        assertThat(new PlainBills(bills.bills()).products()).isEqualTo(products);
        bills.plainly(draws.plainly(products), folder.resolve("plain-draws"));
        bills.onSpark(spark, draws.onSpark(spark, products), place("draws"));
        assertThat(ResultLines.sorted(folder.resolve("draws")))
                .hasSize(1 + 12 * 3)
                .isEqualTo(ResultLines.sorted(folder.resolve("plain-draws")));
    }

    @Test
    void aVehicleInTwoFilesOfWholeVehiclesIsRefused() throws IOException {
        Path twice = Files.createDirectory(folder.resolve("twice"));
        Files.copy(folder.resolve("bills/bills-0.csv"), twice.resolve("a.csv"));
        Files.copy(folder.resolve("bills/bills-0.csv"), twice.resolve("b.csv"));
        assertThatThrownBy(() -> run("twice", true, "csv").onSpark(spark, footprintTask(), place("of-twice")))
                .hasMessageContaining("cluster.vehicle-apart");
    }

    @Test
    void whatAWorkerRefusesIsToldByTheProgram() throws IOException {
        Path broken = Files.createDirectory(folder.resolve("broken"));
        Files.writeString(broken.resolve("a.csv"), "vehicle,part,component,product,amount\nV,car,,product1,0\n");
        assertThatThrownBy(() -> run("broken", false, "csv").onSpark(spark, footprintTask(), place("of-broken")))
                .satisfies(error -> assertThat(ClusterCommand.refusal(error))
                        .hasValueSatisfying(refusal -> assertThat(refusal.findings())
                                .singleElement()
                                .hasFieldOrPropertyWithValue("code", "footprint.bill-amount")));
    }

    private static BillTask footprintTask() {
        return new FootprintTask(ProductImpacts.of(background.intensities()), true);
    }

    private static BillRun run(String bills, boolean whole, String format) {
        return new BillRun(List.of(place(bills)), whole, format);
    }

    private static String place(String name) {
        return folder.resolve(name).toString();
    }
}
