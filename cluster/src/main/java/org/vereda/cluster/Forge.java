package org.vereda.cluster;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import org.vereda.footprint.network.Fact;
import org.vereda.footprint.network.ImpactCategory;
import org.vereda.footprint.network.NetworkFlow;
import org.vereda.footprint.network.NetworkNode;
import org.vereda.footprint.network.SupplyNetwork;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Uncertainty;

/**
 * Makes backgrounds and bills from a seed, to measure and to test with: processes that take of each other in loops, parts
 * that are made of four others each and of products of the background.
 *
 * @param processes of the background
 * @param categories in which it is measured
 * @param seed of all draws
 */
record Forge(int processes, int categories, long seed) {
    private static final int SUPPLIERS = 8;
    private static final int FLOWS = 30;
    private static final int BURDENS = 3;
    private static final int BRANCHES = 4;
    private static final int REFERENCED = 400;

    /** The background; every amount that is taken has a spread. */
    SupplyNetwork background() {
        SplittableRandom random = new SplittableRandom(seed);
        SupplyNetwork.Builder builder = SupplyNetwork.builder();
        for (int process = 0; process < processes; process++) {
            builder.addNode(new NetworkNode(
                    NetworkNode.Kind.PROCESS, product(process), "", "", "", "kg", SourcePosition.NOWHERE));
        }
        for (int flow = 0; flow < FLOWS; flow++) {
            builder.addFlow(new NetworkFlow("flow " + flow, "flow " + flow, "air", "kg"));
        }
        for (int category = 0; category < categories; category++) {
            builder.addCategory(new ImpactCategory("category " + category, "points"));
            for (int flow = 0; flow < FLOWS; flow++) {
                builder.factor(category, flow, random.nextDouble());
            }
        }
        for (int process = 0; process < processes; process++) {
            addProcess(builder, process, random);
        }
        return builder.build();
    }

    private void addProcess(SupplyNetwork.Builder builder, int process, SplittableRandom random) {
        double gain = random.nextDouble(0.2, 0.6);
        for (int supplier = 0; supplier < SUPPLIERS; supplier++) {
            int other = random.nextInt(processes);
            double spread = random.nextDouble(1.05, 1.3);
            if (other != process) {
                long fact = Fact.identity("forge/" + process + "/" + supplier);
                builder.link(
                        process,
                        other,
                        gain / SUPPLIERS,
                        new Uncertainty.Lognormal(spread),
                        fact,
                        SourcePosition.NOWHERE);
            }
        }
        for (int burden = 0; burden < BURDENS; burden++) {
            builder.burden(process, random.nextInt(FLOWS), random.nextDouble());
        }
    }

    private static String product(int process) {
        return "product" + process;
    }

    /**
     * Writes CSV files of bills, each with whole vehicles.
     *
     * @param vehicles how many, shared out evenly
     * @param parts of each vehicle
     * @param files how many
     */
    void bills(Path folder, int vehicles, int parts, int files) throws IOException {
        Files.createDirectories(folder);
        for (int file = 0; file < files; file++) {
            try (BufferedWriter writer = Files.newBufferedWriter(folder.resolve("bills-" + file + ".csv"))) {
                writer.write("vehicle,part,component,product,amount,spread\n");
                int end = (int) ((long) vehicles * (file + 1) / files);
                for (int vehicle = (int) ((long) vehicles * file / files); vehicle < end; vehicle++) {
                    write(writer, vehicle, parts);
                }
            }
        }
    }

    private void write(BufferedWriter writer, int vehicle, int parts) throws IOException {
        SplittableRandom random = new SplittableRandom(seed * 31 + vehicle);
        String name = String.format(Locale.ROOT, "V%06d", vehicle);
        for (int part = 0; part < parts; part++) {
            String start = name + "," + part(part) + ",";
            for (int below = BRANCHES * part + 1; below <= BRANCHES * part + BRANCHES && below < parts; below++) {
                writer.write(start + part(below) + ",," + random.nextInt(1, 5) + ",\n");
            }
            int first = random.nextInt(REFERENCED);
            for (int product = 0; product <= part % 2; product++) {
                int number = (first + product) % Math.min(REFERENCED, processes);
                String amount = Double.toString(random.nextInt(1, 100_000) / 1000.0);
                writer.write(start + "," + product(number) + "," + amount + ",1.2\n");
            }
        }
    }

    private static String part(int number) {
        return String.format(Locale.ROOT, "p%06d", number);
    }
}
