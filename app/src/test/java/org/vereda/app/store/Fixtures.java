package org.vereda.app.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vereda.app.Repository;

/** Register files for tests of the store. */
final class Fixtures {
    private static final Path FOLDER =
            Repository.root().resolve("core/src/test/resources/org/vereda/sources/registers");

    static final Path TRI = FOLDER.resolve("TRI/made_tri.csv");
    static final Path TRI_PLUS_RELEASES = FOLDER.resolve("TRI-PLUS/US_1A_2023.txt");
    static final Path TRI_PLUS_REDUCTIONS = FOLDER.resolve("TRI-PLUS/US_2A_2023.txt");
    static final Path GHGRP_US = FOLDER.resolve("GHGRP_US");
    static final Path NPRI_DISPOSALS = FOLDER.resolve("NPRI/NPRI-INRP_DisposalsEliminations_1993-present.csv");
    static final Path NPRI_RELEASES = FOLDER.resolve("NPRI/NPRI-INRP_ReleasesRejets_1993-present.csv");
    static final Path RETC_2022 = FOLDER.resolve("RETC/em_2022.csv");

    private Fixtures() {}

    static List<Path> all() {
        return List.of(
                TRI,
                FOLDER.resolve("RETC/em_2004.csv"),
                FOLDER.resolve("RETC/es_2004.csv"),
                FOLDER.resolve("RETC/em_2012.csv"),
                FOLDER.resolve("RETC/es_2012.csv"),
                RETC_2022,
                FOLDER.resolve("RETC/es_2022.csv"));
    }

    /** A file of the public reference data beside the checkout, or the end of the test as skipped. */
    static Path shared(String name) {
        Path path = Repository.root().resolveSibling("shared").resolve("data").resolve(name);
        assumeTrue(Files.exists(path), () -> "skipped: reference data " + name + " is not beside the checkout");
        return path;
    }
}
