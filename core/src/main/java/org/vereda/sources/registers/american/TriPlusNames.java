package org.vereda.sources.registers.american;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vereda.inventory.releases.Medium;
import org.vereda.quantity.NumberStyle;
import org.vereda.sources.table.TableFormat;

/**
 * The columns of TRI Basic Plus, type 1A (facility, chemical, releases). First the name that EPA prints in the files of 2018
 * and later, then the one in which StEWI (US EPA) lists the same column. Production-related waste and the production ratio
 * stand in type 2A, see {@link TriSectionEight}.
 */
final class TriPlusNames {
    /** TAB between the cells and no quotes around them: names may hold quotes of their own. */
    static final TableFormat FORMAT = TableFormat.TSV
            .withCharset("windows-1252")
            .orUtf8()
            .withQuote('\u0001')
            .withNumberStyle(NumberStyle.PLAIN_POINT)
            .withNormalizer(TriPlusNames::plain);

    private static final Pattern ORDINAL = Pattern.compile("^\\d{1,3}\\.? ");
    private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]+");

    static final TriNames.Identity IDENTITY = new TriNames.Identity(
            "reporting year",
            "trifd|trifid",
            "document control number|document dontrol number",
            "primary naics code",
            "chemical name",
            "cas number",
            "tri chem id|tri chemical id",
            "form type",
            "unit of measure");

    private static final TriNames.Place PLACE = new TriNames.Place(
            "facility name",
            "facility street",
            "facility city",
            "facility state",
            "facility zip code",
            "latitude",
            "longitude",
            List.of("standardized parent company name", "parent company name"),
            "frs facility id");

    private static final List<TriColumn> ON_SITE = List.of(
            TriColumn.of(Medium.AIR_FUGITIVE, "total fugitive air emissions|on site fugitive air emissions"),
            TriColumn.of(Medium.AIR_STACK, "total stack air emissions|on site stack air emissions"),
            TriColumn.of(Medium.WATER, "total surface water discharge|on site surface water discharge"),
            TriColumn.of(
                    Medium.UNDERGROUND_INJECTION,
                    "total on site underground inj pounds|on site underground injection",
                    "total on site ugrnd inj to cl i wells pounds|on site underground injection to class i wells",
                    "total on site ugrnd inj to cl ii v wells pounds|on site underground injection to class ii v wells"),
            TriColumn.of(
                    Medium.LAND,
                    "total on site landfills|on site landfills",
                    "total on site rcra subtitle c landfills pounds|on site rcra subtitle c landfills",
                    "total other on site landfills|on site other landfills"),
            TriColumn.of(Medium.LAND, "total on site land treatment|on site land treatment application farming"),
            TriColumn.of(
                    Medium.LAND,
                    "total surface impoundments|on site surface impoundment",
                    "total rcra c surface impoundments|on site rcra c surface impoundment",
                    "total other surface impoundments|on site other surface impoundment"),
            TriColumn.of(Medium.LAND, "total other disposal|on site other disposal"));

    private static final TriColumn SEWER = TriColumn.of(Medium.TRANSFER_SEWER, "off site potw releases");
    private static final TriColumn SEWER_TREATED =
            TriColumn.of(Medium.TRANSFER_SEWER_TREATED, "off site potw treatment");
    private static final List<TriColumn> DISPOSAL = transfers(
            Medium.TRANSFER_DISPOSAL,
            "storage only",
            "solidification stabilization metals and metal compounds only",
            "wastewater treatment release excluding potws metals and metal compounds only",
            "solidification stablization release metals and metal compounds only",
            "wastewater treatment excluding potws metals and metal compounds only",
            "underground injection",
            "underground injection class 1 wells|off site underground injection class i wells",
            "underground injection class ii v wells",
            "landfills disposal surface impoundments",
            "surface impoundment",
            "rcra subtitle c surface impoundments",
            "other surface impoundments",
            "other landfills",
            "rcra subtitle c landfills",
            "disposal land treatment",
            "disposal other land disposal",
            "disposal other off site management",
            "disposal transfer to waste broker",
            "disposal unknown");
    private static final List<TriColumn> RECYCLING = transfers(
            Medium.TRANSFER_RECYCLING,
            "recycling solvents organics recovery",
            "recycling metals recovery",
            "recycling other reuse or recovery",
            "recycling acid regeneration",
            "recycling transfer to waste broker");
    private static final List<TriColumn> ENERGY_RECOVERY = transfers(
            Medium.TRANSFER_ENERGY_RECOVERY, "energy recovery", "transfer to waste broker for energy recovery");
    private static final List<TriColumn> TREATMENT = transfers(
            Medium.TRANSFER_TREATMENT,
            "solidification stabilization treatment non metals",
            "incineration thermal treatment",
            "incineration insignificant heat value",
            "wastewater treatment excluding potws non metals only",
            "other waste treatment",
            "transfer to waste broker waste treatment");
    private static final List<TriColumn> UNCLASSIFIED = transfers(Medium.TRANSFER_OTHER, "transfer to waste broker");
    private static final List<TriColumn> OFF_SITE = TriColumn.joined(
            List.of(List.of(SEWER, SEWER_TREATED), DISPOSAL, RECYCLING, ENERGY_RECOVERY, TREATMENT, UNCLASSIFIED));

    private static final String ON_SITE_TOTAL = "total on site releases|on site total releases";
    private static final String DISPOSAL_TOTAL = total("disposal");

    static final TriNames ALL = new TriNames(
            IDENTITY,
            PLACE,
            TriColumn.joined(List.of(ON_SITE, OFF_SITE)),
            List.of(
                    new TriNames.Total(ON_SITE_TOTAL, ON_SITE),
                    new TriNames.Total(DISPOSAL_TOTAL, TriColumn.joined(List.of(List.of(SEWER), DISPOSAL))),
                    new TriNames.Total(
                            "total potw transfer|off site total potw transfer", List.of(SEWER, SEWER_TREATED)),
                    new TriNames.Total(total("recycling"), RECYCLING),
                    new TriNames.Total(total("energy recovery"), ENERGY_RECOVERY),
                    new TriNames.Total(
                            total("treatment"), TriColumn.joined(List.of(TREATMENT, List.of(SEWER_TREATED)))),
                    new TriNames.Total(total("further waste management"), OFF_SITE)),
            List.of(ON_SITE_TOTAL, DISPOSAL_TOTAL),
            Optional.empty());

    private TriPlusNames() {}

    /** The name without its ordinal, in lower case, with one blank for all signs between words. */
    static String plain(String name) {
        String words = ORDINAL.matcher(TableFormat.inOneLine(name)).replaceFirst("");
        return SIGNS.matcher(words).replaceAll(" ").strip();
    }

    private static List<TriColumn> transfers(Medium medium, String... names) {
        return Stream.of(names)
                .map(name -> TriColumn.of(medium, "off site " + name))
                .toList();
    }

    private static String total(String purpose) {
        return "total transferred off site for " + purpose + "|off site total transferred for " + purpose;
    }
}
