package org.vereda.bench.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A made-up national history of releases to NPRI in the original layout: 17 bilingual columns in Windows letters, years from
 * 1993 on, facilities by year, a row for each substance and way. The same seed writes the same bytes on every computer.
 *
 * @param rows how many rows
 * @param seed of all amounts
 */
public record NpriHistory(int rows, long seed) {
    /** The charset of the originals. */
    public static final Charset CHARSET = Charset.forName("windows-1252");

    private static final int FIRST_YEAR = 1993;
    private static final int YEARS = 31;
    private static final String HEADER = "Reporting_Year / Année,NPRI_ID / No_INRP,"
            + "Company_Name / Dénomination_sociale_de_l'entreprise,Facility_Name / Installation,NAICS / Code_SCIAN,"
            + "NAICS Title / Titre Code_SCIAN,PROVINCE,CAS_Number / No_CAS,"
            + "Substance Name (English) / Nom de substance (Anglais),"
            + "Substance Name (French) / Nom de substance (Français),Group (English) / Groupe (Anglais),"
            + "Group (French) / Groupe (Français),Category (English) / Catégorie (Anglais),"
            + "Category (French) / Catégorie (Français),Quantity / Quantité,Units / Unités,"
            + "Estimation_Method / Méthode_d’estimation\n";
    private static final List<String> PROVINCES = List.of("ON", "QC", "AB", "BC", "MB", "SK", "NS", "NB");
    private static final List<String> INDUSTRIES = List.of(
            "336110,Automobile and light-duty motor vehicle manufacturing",
            "336370,Motor vehicle metal stamping",
            "331511,Iron foundries",
            "211141,Oil and gas extraction",
            "322112,Chemical pulp mills");
    private static final List<Substance> SUBSTANCES = List.of(
            new Substance("108-88-3,Toluene,Toluène", "tonnes"),
            new Substance("1330-20-7,Xylene (all isomers),Xylène (mélange d'isomères)", "tonnes"),
            new Substance("NA - 08,Lead (and its compounds),Plomb (et ses composés)", "kg"),
            new Substance("NA - 04,Chromium (and its compounds),Chrome (et ses composés)", "kg"),
            new Substance("NA - 19,Hexavalent chromium (and its compounds),Chrome hexavalent (et ses composés)", "kg"),
            new Substance(
                    "NA - M10,PM2.5 - Particulate Matter <= 2.5 Micrometers,PM2.5 - Particules <= 2.5 micromètres",
                    "tonnes"),
            new Substance("118-74-1,Hexachlorobenzene,Hexachlorobenzène", "grams"));
    private static final List<String> WAYS = List.of(
            "Releases to Air,Rejets à l'air,Stack / Point,Cheminée / Ponctuels",
            "Releases to Air,Rejets à l'air,Fugitive,Émissions fugitives",
            "Releases to Water Bodies,Rejets aux plans d'eau,Direct Discharges ,Évacuations directes",
            "Releases to Land,Rejets au sol,Other ,Autres");
    private static final List<String> METHODS = List.of("M1", "M3", "C", "E1", "E2", "O", "NI");

    /** Code and both names as in the file, and the unit of its amounts. */
    private record Substance(String cells, String unit) {}

    /** Writes the file. */
    public void write(Path file) {
        try (Writer out = Files.newBufferedWriter(file, CHARSET)) {
            out.write(HEADER);
            SplittableRandom random = new SplittableRandom(seed);
            int perYear = Math.max(1, rows / YEARS);
            for (int row = 0; row < rows; ) {
                int year = FIRST_YEAR + Math.min(YEARS - 1, row / perYear);
                row += facility(year, row, Math.min(rows - row, 2 + random.nextInt(14)), random, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the rows of a facility in a year, two ways of each substance, and gives how many. */
    private static int facility(int year, int first, int rows, SplittableRandom random, Writer out) throws IOException {
        int id = 1 + first % 50_000;
        String facility = year + "," + id + ",Synthetic Company " + id % 4_000 + ",Synthetic Usine Étape " + id + ","
                + INDUSTRIES.get(id % INDUSTRIES.size()) + "," + PROVINCES.get(id % PROVINCES.size()) + ",";
        for (int i = 0; i < rows; i++) {
            Substance substance = SUBSTANCES.get((id + i / 2) % SUBSTANCES.size());
            BigDecimal amount = BigDecimal.valueOf(1 + (random.nextLong(10_000_000) >> random.nextInt(20)), 4);
            out.write(facility + substance.cells() + "," + WAYS.get((id + i) % WAYS.size()) + "," + amount + ","
                    + substance.unit() + "," + METHODS.get(random.nextInt(METHODS.size())) + "\n");
        }
        return rows;
    }
}
