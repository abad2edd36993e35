package org.vereda.sources.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.vereda.sources.folder.MeteredPlant.Drive;
import org.vereda.sources.folder.MeteredPlant.Made;

/** Makes the readings and drivers of {@code examples/realised} from a seed: three made-up plants with six meters. */
final class RealisedExample {
    private static final LocalDate START = LocalDate.of(2022, 1, 1);
    private static final int MONTHS = 42;
    /** Two years before, a quarter of work, the rest after. */
    private static final int EFFECT = 27;

    private static final long SEED = 2026;

    /**
     * A meter of the example.
     *
     * @param id its identifier
     * @param unit its unit
     * @param decimals decimals of its readings
     * @param made how its readings are made
     */
    private record Counter(String id, String unit, int decimals, Made made) {}

    private static final Map<String, List<Counter>> PLANTS = plants();

    private RealisedExample() {}

    private static Map<String, List<Counter>> plants() {
        Map<String, List<Counter>> plants = new LinkedHashMap<>();
        plants.put(
                "queretaro-stamping",
                List.of(new Counter("qro-electricity", "kWh", 0, new Made(900, 40, 25, 0.02, 0.08))));
        plants.put(
                "ontario-foundry",
                List.of(
                        new Counter("ont-gas", "GJ[HHV]", 0, new Made(20, 0.8, 4, 0.02, 0.06)),
                        new Counter("ont-water", "m3", 0, new Made(10, 1.5, 0.2, 0.02, -0.06))));
        plants.put(
                "ohio-molding",
                List.of(
                        new Counter("oh-electricity", "kWh", 0, new Made(700, 60, 20, 0.02, 0.10)),
                        new Counter("oh-gas", "GJ[HHV]", 0, new Made(4, 0.01, 0.05, 0.6, 0.10)),
                        new Counter("oh-waste", "t", 2, new Made(0.05, 0.012, 0, 0.03, 0.20))));
        return plants;
    }

    /** The texts of readings.csv and drivers.csv by file. */
    static Map<String, String> files() {
        StringBuilder readings = new StringBuilder("meter,period_start,period_end,amount,unit,evidence,document\n");
        StringBuilder drivers = new StringBuilder("facility,driver,period_start,period_end,amount,unit,direction\n");
        SplittableRandom random = new SplittableRandom(SEED);
        PLANTS.forEach((facility, counters) -> {
            List<Drive> drives = new ArrayList<>();
            for (int at = 0; at < MONTHS; at++) {
                drives.add(MeteredPlant.drive(START.plusMonths(at), random));
            }
            drives.forEach(drive -> drivers.append(driver(facility, "parts", drive, drive.production(), "t")));
            drives.forEach(drive -> drivers.append(driver(facility, "degree days", drive, drive.degrees(), "K*d")));
            counters.forEach(counter -> readings.append(readings(counter, drives, random)));
        });
        return Map.of("readings.csv", readings.toString(), "drivers.csv", drivers.toString());
    }

    private static String driver(String facility, String name, Drive drive, double amount, String unit) {
        return String.format(
                Locale.ROOT,
                "%s,%s,%s,%s,%.0f,%s,RAISES%n",
                facility,
                name,
                drive.period().start(),
                drive.period().end(),
                amount,
                unit);
    }

    private static String readings(Counter counter, List<Drive> drives, SplittableRandom random) {
        MeteredPlant plant = new MeteredPlant(counter.made(), random);
        StringBuilder rows = new StringBuilder();
        for (int at = 0; at < drives.size(); at++) {
            double use = Math.max(0, plant.month(drives.get(at), at >= EFFECT).use());
            rows.append(String.format(
                    Locale.ROOT,
                    "%s,%s,%s,%." + counter.decimals() + "f,%s,MEASURED,made up%n",
                    counter.id(),
                    drives.get(at).period().start(),
                    drives.get(at).period().end(),
                    use,
                    counter.unit()));
        }
        return rows.toString();
    }

    /** Writes them into the folder that is named. */
    public static void main(String[] arguments) throws IOException {
        for (Map.Entry<String, String> file : files().entrySet()) {
            Files.writeString(Path.of(arguments[0]).resolve(file.getKey()), file.getValue());
        }
    }
}
