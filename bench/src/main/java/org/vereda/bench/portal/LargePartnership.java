package org.vereda.bench.portal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the folder of a partnership of any size: suppliers with ten plants each, every plant with four end uses and with bills of five flows for as many months as asked. */
public final class LargePartnership {
    private static final int PLANTS = 10;
    private static final int FIRST_YEAR = 2019;
    private static final int MONTHS = 12;
    private static final List<String> FLOWS = List.of(
            "electricity,%d,kWh",
            "natural-gas,%d,MMBtu[HHV]", "water:municipal,%d,gal", "diesel,%d,gal", "propane,%d,gal");

    private LargePartnership() {}

    private static final List<String> END_USES = List.of(
            "compressed_air,electricity,10",
            "motors_fans_pumps,electricity,40",
            "process_heat,electricity,12",
            "chiller,electricity,6");

    /** The organization of a number. */
    public static String organization(int number) {
        return "supplier-" + number;
    }

    /** The first year that the months do not reach beyond: what footprints are about. */
    private static int baseYear(int months) {
        return FIRST_YEAR + Math.max(0, months / MONTHS - 1);
    }

    /**
     * Writes it.
     *
     * @param suppliers how many organizations
     * @param months how many months of bills each plant has; five rows each
     */
    public static void write(Path folder, int suppliers, int months) throws IOException {
        Files.createDirectories(folder);
        int year = baseYear(months);
        Files.writeString(folder.resolve("partnership.yaml"), """
                name: Large partnership
                base_year: %d
                currency: USD
                price_year: 2022
                number_style: plain
                language: en
                plan:
                  first_year: %d
                  last_year: %d
                  discount_rate_percent: 7
                  assumed_lifetime_years: 10
                  assumed_lead_years: 0
                """.formatted(year, year + 1, year + 10));
        try (BufferedWriter organizations = table(folder, "organizations.csv", "id,name,role,country,employees");
                BufferedWriter facilities = table(
                        folder,
                        "facilities.csv",
                        "id,organization,name,country,subdivision,city,naics,naics_vintage,processes,employees");
                BufferedWriter products =
                        table(folder, "products.csv", "id,name,declared_amount,declared_unit,mass,mass_unit");
                BufferedWriter bom = table(folder, "bom.csv", "product,input,amount,unit,supplier,evidence,document");
                BufferedWriter endUses =
                        table(folder, "enduses.csv", "facility,group,flow,share_percent,evidence,document");
                BufferedWriter production = table(
                        folder,
                        "production.csv",
                        "facility,period_start,period_end,product,amount,unit,evidence,document")) {
            for (int supplier = 0; supplier < suppliers; supplier++) {
                String id = organization(supplier);
                organizations.write("%s,Supplier %d,SUPPLIER,US,250%n".formatted(id, supplier));
                products.write("part-%d,Part %d,1,item,2,kg%n".formatted(supplier, supplier));
                bom.write("part-%d,material:steel,2.5,kg,,MEASURED,parts list%n".formatted(supplier));
                production.write("%s-0,%d-01-01,%d-12-31,part-%d,100000,item,MEASURED,shipping book%n"
                        .formatted(id, year, year, supplier));
                for (int plant = 0; plant < PLANTS; plant++) {
                    facilities.write("%s-%d,%s,Plant %d of supplier %d,US,US-OH,Toledo,336370,2022,stamping,25%n"
                            .formatted(id, plant, id, plant, supplier));
                    for (String use : END_USES) {
                        endUses.write("%s-%d,%s,ESTIMATED,energy audit%n".formatted(id, plant, use));
                    }
                }
            }
        }
        bills(folder.resolve("activity.csv"), suppliers, months);
    }

    /** Writes the bills alone. */
    public static void bills(Path file, int suppliers, int months) throws IOException {
        try (BufferedWriter activity = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            activity.write("facility,period_start,period_end,flow,amount,unit,evidence,document\n");
            for (int supplier = 0; supplier < suppliers; supplier++) {
                for (int plant = 0; plant < PLANTS; plant++) {
                    bills(activity, organization(supplier) + "-" + plant, months);
                }
            }
        }
    }

    private static void bills(BufferedWriter activity, String plant, int months) throws IOException {
        for (int number = 0; number < months; number++) {
            String month = "%d-%02d".formatted(FIRST_YEAR + number / MONTHS, 1 + number % MONTHS);
            String end = java.time.YearMonth.parse(month).atEndOfMonth().toString();
            int season = 1_000 + 37 * (number % MONTHS);
            for (String flow : FLOWS) {
                activity.write("%s,%s-01,%s,%s,MEASURED,bills%n".formatted(plant, month, end, flow.formatted(season)));
            }
        }
    }

    private static BufferedWriter table(Path folder, String name, String columns) throws IOException {
        BufferedWriter writer = Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8);
        writer.write(columns + "\n");
        return writer;
    }
}
