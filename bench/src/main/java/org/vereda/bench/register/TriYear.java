package org.vereda.bench.register;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * A made-up year of TRI Basic in the original layout: 122 columns, one row for each form, every stated total the exact sum of
 * its parts. The same seed writes the same bytes on every computer.
 *
 * @param forms how many rows
 * @param year the reporting year
 * @param seed of all amounts
 */
public record TriYear(int forms, int year, long seed) {
    /** Columns by the ordinal that the header prints before their names. */
    private static final int UNIT = 50;

    private static final int[] ON_SITE = {51, 52, 53, 55, 56, 58, 59, 60, 62, 63, 64};
    private static final int SEWER = 66;
    private static final int SEWER_TREATED = 67;
    private static final int FIRST_DISPOSAL = 69;
    private static final int FIRST_WASTE = 109;
    /** One of so many facilities reports dioxins. */
    private static final int DIOXIN_REPORTERS = 44;

    private static final List<String> STATES = List.of("IL", "IN", "MI", "OH", "TX", "TN", "KY", "AL", "SC", "CA");
    private static final List<String> INDUSTRIES =
            List.of("336110", "336310", "336340", "336370", "336390", "331511", "325211", "322121", "324110", "221112");
    private static final List<List<String>> CHEMICALS = List.of(
            List.of("Toluene", "0000108883", "108-88-3"),
            List.of("Xylene (mixed isomers)", "0001330207", "1330-20-7"),
            List.of("n-Butyl alcohol", "0000071363", "71-36-3"),
            List.of("Certain glycol ethers", "N230", "N230"),
            List.of("Lead", "0007439921", "7439-92-1"),
            List.of("Chromium", "0007440473", "7440-47-3"),
            List.of("Zinc compounds", "N982", "N982"),
            List.of("Nitrate compounds", "N511", "N511"));
    private static final List<String> DIOXINS = List.of("Dioxin and dioxin-like compounds", "N150", "N150");

    /** Writes the file. */
    public void write(Path file) {
        List<String> columns = columns();
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(String.join(",", columns) + "\n");
            SplittableRandom random = new SplittableRandom(seed);
            int facility = 0;
            int left = 0;
            for (int form = 0; form < forms; form++) {
                if (left == 0) {
                    facility++;
                    left = 1 + random.nextInt(CHEMICALS.size());
                }
                left--;
                out.write(row(facility, left, form, columns.size(), random));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A facility reports the same chemicals every year, as many of them as it has forms. */
    private String row(int facility, int left, int form, int columns, SplittableRandom random) {
        String[] cells = new String[columns + 1];
        Arrays.fill(cells, "");
        boolean certified = random.nextInt(10) == 0;
        boolean grams = !certified && left == 0 && random.nextInt(DIOXIN_REPORTERS) == 0;
        describe(cells, facility, form, grams ? DIOXINS : CHEMICALS.get((facility + left) % CHEMICALS.size()));
        cells[49] = certified ? "A" : "R";
        cells[UNIT] = grams ? "Grams" : "Pounds";
        long[] amounts = new long[columns + 1];
        if (!certified) {
            fill(amounts, random);
        }
        for (int i = UNIT + 1; i <= 120; i++) {
            cells[i] = BigDecimal.valueOf(amounts[i], 3).toPlainString();
        }
        cells[121] = certified ? "" : "PRODUCTION";
        cells[122] =
                certified ? "" : BigDecimal.valueOf(50 + random.nextInt(100), 2).toPlainString();
        return String.join(",", Arrays.asList(cells).subList(1, cells.length)) + "\n";
    }

    private void describe(String[] cells, int facility, int form, List<String> chemical) {
        cells[1] = Integer.toString(year);
        cells[2] = "%05dSYNTH%05d".formatted(facility % 100_000, facility);
        cells[3] = Long.toString(110_000_000_000L + facility);
        cells[4] = "SYNTHETIC PLANT " + facility;
        cells[5] = facility + " EXAMPLE ROAD";
        cells[6] = "EXAMPLE CITY";
        cells[7] = "EXAMPLE";
        cells[8] = STATES.get(facility % STATES.size());
        cells[9] = "%05d".formatted(facility % 100_000);
        cells[12] = "39." + (100_000 + facility % 100_000);
        cells[13] = "-89." + (100_000 + facility % 100_000);
        cells[15] = "SYNTHETIC COMPANY " + facility % 4_000;
        cells[17] = cells[15];
        cells[21] = "NO";
        cells[30] = INDUSTRIES.get(facility % INDUSTRIES.size());
        cells[36] = Long.toString((1_300 + year % 100) * 1_000_000_000L + 220_000_000L + form);
        cells[37] = chemical.get(0);
        cells[38] = "NO";
        cells[39] = chemical.get(1);
        cells[40] = chemical.get(2);
        cells[43] = "TRI";
    }

    /** Amounts in thousandths: a few leaves, then the totals over them. */
    private static void fill(long[] amounts, SplittableRandom random) {
        for (int column : ON_SITE) {
            amounts[column] = random.nextInt(5) < 2 ? amount(random) : 0;
        }
        for (int column = SEWER; column <= 105; column++) {
            amounts[column] = random.nextInt(12) == 0 ? amount(random) : 0;
        }
        for (int column = FIRST_WASTE; column <= 118; column++) {
            amounts[column] = random.nextInt(3) == 0 ? amount(random) : 0;
        }
        amounts[65] =
                Arrays.stream(ON_SITE).mapToLong(column -> amounts[column]).sum();
        amounts[68] = amounts[SEWER] + amounts[SEWER_TREATED];
        amounts[88] = amounts[SEWER] + sum(amounts, FIRST_DISPOSAL, 87);
        amounts[94] = sum(amounts, 89, 93);
        amounts[97] = sum(amounts, 95, 96);
        amounts[104] = amounts[SEWER_TREATED] + sum(amounts, 98, 103);
        amounts[106] = amounts[88] + amounts[94] + amounts[97] + amounts[104] + amounts[105];
        amounts[107] = amounts[65] + amounts[88];
        amounts[119] = sum(amounts, FIRST_WASTE, 118);
    }

    private static long amount(SplittableRandom random) {
        return 1 + (random.nextLong(10_000_000) >> random.nextInt(20));
    }

    private static long sum(long[] amounts, int first, int last) {
        return Arrays.stream(amounts, first, last + 1).sum();
    }

    private static List<String> columns() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TriYear.class.getResourceAsStream("tri-basic-columns.txt")),
                StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
