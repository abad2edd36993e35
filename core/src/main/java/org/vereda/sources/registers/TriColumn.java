package org.vereda.sources.registers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vereda.inventory.releases.Medium;

/**
 * A column of amounts in a TRI Basic file, and where the amount goes.
 *
 * <p>Sections 5.4, 5.5.1, 5.5.3 and 8.1 of the form were split in the course of time. Their old column is zero since
 * then and holds the amount in the years before, so it counts only where all its parts are zero.
 *
 * @param medium where it goes, empty for production-related waste
 * @param name the name of the column without its ordinal
 * @param parts the columns that it was split into
 */
record TriColumn(Optional<Medium> medium, String name, List<String> parts) {
    static final List<TriColumn> ON_SITE = List.of(
            of(Medium.AIR_FUGITIVE, "5.1 - fugitive air"),
            of(Medium.AIR_STACK, "5.2 - stack air"),
            of(Medium.WATER, "5.3 - water"),
            of(
                    Medium.UNDERGROUND_INJECTION,
                    "5.4 - underground",
                    "5.4.1 - underground cl i",
                    "5.4.2 - underground c ii-v"),
            of(Medium.LAND, "5.5.1 - landfills", "5.5.1a - rcra c landfill", "5.5.1b - other landfills"),
            of(Medium.LAND, "5.5.2 - land treatment"),
            of(Medium.LAND, "5.5.3 - surface impndmnt", "5.5.3a - rcra surface im", "5.5.3b - other surface i"),
            of(Medium.LAND, "5.5.4 - other disposal"));
    static final TriColumn SEWER = of(Medium.TRANSFER_SEWER, "6.1 - potw - trns rlse");
    static final TriColumn SEWER_TREATED = of(Medium.TRANSFER_SEWER_TREATED, "6.1 - potw - trns trt");
    /** The codes of section 6.2 that count as disposal or another release off site. */
    static final List<TriColumn> DISPOSAL = transfers(
            Medium.TRANSFER_DISPOSAL,
            "m10, m41, m62, m40 metal, m61 metal, m71, m81, m82, m72, m63, m66, m67, m64, m65, m73, m79, m90, m94, m99");

    static final List<TriColumn> RECYCLING = transfers(Medium.TRANSFER_RECYCLING, "m20, m24, m26, m28, m93");
    static final List<TriColumn> ENERGY_RECOVERY = transfers(Medium.TRANSFER_ENERGY_RECOVERY, "m56, m92");
    static final List<TriColumn> TREATMENT =
            transfers(Medium.TRANSFER_TREATMENT, "m40 non-metal, m50, m54, m61 non-metal, m69, m95");
    static final TriColumn UNCLASSIFIED = of(Medium.TRANSFER_OTHER, "6.2 - unclassified");

    /** Section 8.1, then 8.2 to 8.7. */
    static final List<TriColumn> WASTE = List.of(
            new TriColumn(
                    Optional.empty(),
                    "8.1 - releases",
                    List.of(
                            "8.1a - on-site contained",
                            "8.1b - on-site other",
                            "8.1c - off-site contain",
                            "8.1d - off-site other r")),
            waste("8.2 - energy recover on"),
            waste("8.3 - energy recover of"),
            waste("8.4 - recycling on site"),
            waste("8.5 - recycling off sit"),
            waste("8.6 - treatment on site"),
            waste("8.7 - treatment off site"));

    static final List<TriColumn> RELEASES = joined(List.of(
            ON_SITE,
            List.of(SEWER, SEWER_TREATED),
            DISPOSAL,
            RECYCLING,
            ENERGY_RECOVERY,
            TREATMENT,
            List.of(UNCLASSIFIED)));

    /** Every column of the file that it needs. */
    Stream<String> all() {
        return Stream.concat(Stream.of(name), parts.stream());
    }

    /** The columns that hold the amount in this row. */
    List<String> counting(Function<String, BigDecimal> amounts) {
        boolean split = parts.stream().anyMatch(part -> amounts.apply(part).signum() != 0);
        return split ? parts : List.of(name);
    }

    static List<TriColumn> joined(List<List<TriColumn>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }

    private static TriColumn of(Medium medium, String name, String... parts) {
        return new TriColumn(Optional.of(medium), name, List.of(parts));
    }

    private static TriColumn waste(String name) {
        return new TriColumn(Optional.empty(), name, List.of());
    }

    private static List<TriColumn> transfers(Medium medium, String codes) {
        return Stream.of(codes.split(", "))
                .map(code -> of(medium, "6.2 - " + code))
                .toList();
    }
}
