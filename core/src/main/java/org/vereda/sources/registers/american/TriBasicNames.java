package org.vereda.sources.registers.american;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vereda.inventory.releases.Medium;

/** The columns of TRI Basic files: sections 5, 6 and 8 of the form, numbered as there. */
final class TriBasicNames {
    private static final List<TriColumn> ON_SITE = List.of(
            TriColumn.of(Medium.AIR_FUGITIVE, "5.1 - fugitive air"),
            TriColumn.of(Medium.AIR_STACK, "5.2 - stack air"),
            TriColumn.of(Medium.WATER, "5.3 - water"),
            TriColumn.of(
                    Medium.UNDERGROUND_INJECTION,
                    "5.4 - underground",
                    "5.4.1 - underground cl i",
                    "5.4.2 - underground c ii-v"),
            TriColumn.of(Medium.LAND, "5.5.1 - landfills", "5.5.1a - rcra c landfill", "5.5.1b - other landfills"),
            TriColumn.of(Medium.LAND, "5.5.2 - land treatment"),
            TriColumn.of(
                    Medium.LAND, "5.5.3 - surface impndmnt", "5.5.3a - rcra surface im", "5.5.3b - other surface i"),
            TriColumn.of(Medium.LAND, "5.5.4 - other disposal"));
    private static final TriColumn SEWER = TriColumn.of(Medium.TRANSFER_SEWER, "6.1 - potw - trns rlse");
    private static final TriColumn SEWER_TREATED = TriColumn.of(Medium.TRANSFER_SEWER_TREATED, "6.1 - potw - trns trt");
    /** The codes of section 6.2 that count as disposal or another release off site. */
    private static final List<TriColumn> DISPOSAL = transfers(
            Medium.TRANSFER_DISPOSAL,
            "m10, m41, m62, m40 metal, m61 metal, m71, m81, m82, m72, m63, m66, m67, m64, m65, m73, m79, m90, m94, m99");

    private static final List<TriColumn> RECYCLING = transfers(Medium.TRANSFER_RECYCLING, "m20, m24, m26, m28, m93");
    private static final List<TriColumn> ENERGY_RECOVERY = transfers(Medium.TRANSFER_ENERGY_RECOVERY, "m56, m92");
    private static final List<TriColumn> TREATMENT =
            transfers(Medium.TRANSFER_TREATMENT, "m40 non-metal, m50, m54, m61 non-metal, m69, m95");
    private static final TriColumn UNCLASSIFIED = TriColumn.of(Medium.TRANSFER_OTHER, "6.2 - unclassified");
    private static final List<TriColumn> OFF_SITE = TriColumn.joined(List.of(
            List.of(SEWER, SEWER_TREATED), DISPOSAL, RECYCLING, ENERGY_RECOVERY, TREATMENT, List.of(UNCLASSIFIED)));

    /** Section 8.1, then 8.2 to 8.7. */
    private static final List<TriColumn> WASTE = List.of(
            TriColumn.waste(
                    "8.1 - releases",
                    "8.1a - on-site contained",
                    "8.1b - on-site other",
                    "8.1c - off-site contain",
                    "8.1d - off-site other r"),
            TriColumn.waste("8.2 - energy recover on"),
            TriColumn.waste("8.3 - energy recover of"),
            TriColumn.waste("8.4 - recycling on site"),
            TriColumn.waste("8.5 - recycling off sit"),
            TriColumn.waste("8.6 - treatment on site"),
            TriColumn.waste("8.7 - treatment off site"));

    private static final String RELEASES = "total releases";
    private static final String PRODUCTION_WASTE = "production wste (8.1-8.7)";

    static final TriNames ALL = new TriNames(
            new TriNames.Identity(
                    "year",
                    "trifd",
                    "doc_ctrl_num",
                    "primary naics",
                    "chemical",
                    "cas#",
                    "tri chemical/compound id",
                    "form type",
                    "unit of measure"),
            new TriNames.Place(
                    "facility name",
                    "street address",
                    "city",
                    "st",
                    "zip",
                    "latitude",
                    "longitude",
                    List.of("standard parent co name", "parent co name"),
                    "frs id"),
            TriColumn.joined(List.of(ON_SITE, OFF_SITE)),
            List.of(
                    new TriNames.Total("on-site release total", ON_SITE),
                    new TriNames.Total("off-site release total", TriColumn.joined(List.of(List.of(SEWER), DISPOSAL))),
                    new TriNames.Total(RELEASES, TriColumn.joined(List.of(ON_SITE, List.of(SEWER), DISPOSAL))),
                    new TriNames.Total("potw - total transfers", List.of(SEWER, SEWER_TREATED)),
                    new TriNames.Total("off-site recycled total", RECYCLING),
                    new TriNames.Total("off-site energy recovery t", ENERGY_RECOVERY),
                    new TriNames.Total(
                            "off-site treated total", TriColumn.joined(List.of(TREATMENT, List.of(SEWER_TREATED)))),
                    new TriNames.Total("6.2 - total transfer", OFF_SITE),
                    new TriNames.Total(PRODUCTION_WASTE, WASTE)),
            List.of(RELEASES),
            Optional.of(
                    new TriNames.Waste(WASTE, PRODUCTION_WASTE, "8.9 - production ratio", "prod_ratio_or_ activity")));

    private TriBasicNames() {}

    private static List<TriColumn> transfers(Medium medium, String codes) {
        return Stream.of(codes.split(", "))
                .map(code -> TriColumn.of(medium, "6.2 - " + code))
                .toList();
    }
}
