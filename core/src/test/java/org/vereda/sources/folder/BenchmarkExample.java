package org.vereda.sources.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Makes the tables of {@code examples/benchmark} from a seed: sixty made-up plants, 36 that make parts and 24 foundries. Energy = (fixed +
 * part for each tonne + part for each degree day) exp(v + u), v normal with 0.05, u half-normal with 0.30.
 */
final class BenchmarkExample {
    private static final long SEED = 1;
    private static final List<String> PLACES = List.of("CA,CA-ON", "MX,MX-QUE", "US,US-OH");

    private BenchmarkExample() {}

    /** The texts of the tables by file. */
    static Map<String, String> files() {
        StringBuilder organizations = new StringBuilder("id,name,role,country\n");
        StringBuilder facilities = new StringBuilder("id,organization,name,country,subdivision,naics,naics_vintage\n");
        StringBuilder figures = new StringBuilder("facility,year,item,amount,unit\n");
        SplittableRandom random = new SplittableRandom(SEED);
        for (int plant = 1; plant <= 60; plant++) {
            boolean foundry = plant > 36;
            String place = PLACES.get(plant % 3);
            organizations.append(String.format(
                    Locale.ROOT, "o%02d,Organization %d (made up),SUPPLIER,%s%n", plant, plant, place.substring(0, 2)));
            facilities.append(String.format(
                    Locale.ROOT,
                    "p%02d,o%02d,Plant %d (made up),%s,%s,2022%n",
                    plant,
                    plant,
                    plant,
                    place,
                    foundry ? "331524" : "336390"));
            double tonnes = Math.round(800 + 6000 * random.nextDouble());
            double degrees = Math.round(300 + 3200 * random.nextDouble());
            double best = foundry ? 900 + 2.4 * tonnes + 0.10 * degrees : 500 + 0.7 * tonnes + 0.25 * degrees;
            double energy = best * Math.exp(0.05 * random.nextGaussian() + Math.abs(0.30 * random.nextGaussian()));
            figures.append(String.format(Locale.ROOT, "p%02d,2024,energy,%.0f,MWh%n", plant, energy));
            figures.append(String.format(Locale.ROOT, "p%02d,2024,tonnes,%.0f,t%n", plant, tonnes));
            figures.append(String.format(Locale.ROOT, "p%02d,2024,degree days,%.0f,K*d%n", plant, degrees));
        }
        Map<String, String> files = new LinkedHashMap<>();
        files.put("organizations.csv", organizations.toString());
        files.put("facilities.csv", facilities.toString());
        files.put("benchmarks.csv", figures.toString());
        return files;
    }

    /** Writes them into the folder that is named. */
    public static void main(String[] arguments) throws IOException {
        for (Map.Entry<String, String> file : files().entrySet()) {
            Files.writeString(Path.of(arguments[0]).resolve(file.getKey()), file.getValue());
        }
    }
}
