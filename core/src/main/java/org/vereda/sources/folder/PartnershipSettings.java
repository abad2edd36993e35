package org.vereda.sources.folder;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.vereda.quantity.Currency;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NumberStyle;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.table.TableFormat;

/**
 * What {@code partnership.yaml} states.
 *
 * @param name the partnership's name
 * @param baseYear the year that reductions are counted against
 * @param priceYear the price year of money whose row states none; the base year where it is not stated
 * @param currency the currency of reports
 * @param numberStyle how the tables write numbers, empty where nobody stated it
 * @param language the language of reports where nobody asks for another: en, fr or es
 * @param gwp the assessment report whose global warming potentials count: AR4, AR5 or AR6
 * @param allocation how a site's emissions are shared among its products
 * @param electricity how totals and product footprints count bought electricity
 * @param plan the years of the roadmap, if stated
 * @param impactMethod the impact method, empty where none is stated
 * @param disclosure the settings of the disclosure policy, as written
 * @param review who reviews the roadmap and how they decide, as written
 * @param packs the version of each reference pack, by its name
 * @param files how single tables are written where that differs, by their names
 * @param position the beginning of the file
 */
public record PartnershipSettings(
        String name,
        int baseYear,
        int priceYear,
        Currency currency,
        Optional<NumberStyle> numberStyle,
        String language,
        String gwp,
        Allocation allocation,
        Electricity electricity,
        Optional<Plan> plan,
        String impactMethod,
        Map<String, String> disclosure,
        Map<String, String> review,
        Map<String, String> packs,
        Map<String, TableFormat> files,
        SourcePosition position) {
    /** The name of the file. */
    public static final String FILE = "partnership.yaml";

    /** By what a site's emissions are shared among its products. */
    public enum Allocation {
        /** By what they are worth. */
        ECONOMIC,
        /** By their mass or number. */
        PHYSICAL,
        /** By mass while prices are near each other, by what they are worth where they are far apart. */
        PRICE_RATIO
    }

    /** How totals and product footprints count bought electricity. */
    public enum Electricity {
        /** By the mix of the grid region. */
        LOCATION,
        /** By contracts and certificates, and the residual mix for the rest. */
        MARKET
    }

    /**
     * The years of the roadmap.
     *
     * @param firstYear the first year
     * @param lastYear the last year, not before the first
     * @param discountRatePercent the planner's discount rate in percent a year
     * @param assumedLifetimeYears the life of measures whose source states none
     * @param assumedLeadYears years from decision to effect where the source of a measure states none
     */
    public record Plan(
            int firstYear,
            int lastYear,
            BigDecimal discountRatePercent,
            int assumedLifetimeYears,
            int assumedLeadYears) {}

    public PartnershipSettings {
        disclosure = Map.copyOf(disclosure);
        review = Map.copyOf(review);
        packs = Map.copyOf(packs);
        files = Map.copyOf(files);
    }

    /**
     * Reads the settings of a folder alone.
     *
     * @param findings takes everything that is wrong or doubtful
     * @throws InvalidInput where the file cannot be read
     */
    public static PartnershipSettings read(Path folder, Findings findings) {
        return SettingsFile.read(folder, findings);
    }

    /** How the table of that name is written. */
    public TableFormat format(String file) {
        TableFormat usual = numberStyle.map(TableFormat.CSV::withNumberStyle).orElse(TableFormat.CSV);
        return files.getOrDefault(file, usual);
    }
}
