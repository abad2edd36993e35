package org.vereda.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.FacilityAddress;
import org.vereda.inventory.releases.FacilityKey;
import org.vereda.inventory.releases.RegisterFacility;
import org.vereda.quantity.Findings;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.folder.PartnershipFolder;

class PartnershipLinksTest {
    @TempDir
    Path root = Path.of("");

    private final Findings findings = new Findings();

    @Test
    void aFacilityIsKnownByItsOwnIdentifiersAndByThoseOfOtherRegisters() throws IOException {
        SortedMap<String, Facility> links = links("");
        assertThat(links.keySet()).containsExactly("GHGRP_US:G1", "TRI:T1");
        assertThat(links.values()).extracting(Facility::id).containsOnly("plant");
        assertThat(findings.isEmpty()).isTrue();
    }

    @Test
    void aDecisionBringsAFacilityInAndTakesOneOut() throws IOException {
        SortedMap<String, Facility> links = links("""
                left,right,decision,decided_by,date,why
                PARTNERSHIP:plant,RETC:R1,same,office,2026-01-15,
                GHGRP_US:G1,TRI:T1,different,office,2026-01-15,
                """);
        assertThat(links.keySet()).containsExactly("RETC:R1", "TRI:T1");
    }

    private SortedMap<String, Facility> links(String decisions) throws IOException {
        Files.writeString(
                root.resolve("partnership.yaml"), "name: Made up\nbase_year: 2022\ncurrency: USD\nprice_year: 2022\n");
        Files.writeString(
                root.resolve("organizations.csv"), "id,name,role,country\nmaker,Made Up Castings,SUPPLIER,US\n");
        Files.writeString(
                root.resolve("facilities.csv"),
                "id,organization,name,country,subdivision,tri_id\nplant,maker,Made Up Plant,US,US-IL,T1\n");
        if (!decisions.isEmpty()) {
            Files.writeString(root.resolve("facility-links.csv"), decisions);
        }
        Findings ofFolder = new Findings();
        PartnershipFolder folder = PartnershipFolder.read(root, code -> true, ofFolder);
        List<RegisterFacility> registers = new ArrayList<>(List.of(
                facility(Register.TRI, "T1", Set.of(new FacilityKey("FRS", "110"))),
                facility(Register.GHGRP_US, "G1", Set.of(new FacilityKey("FRS", "110"))),
                facility(Register.RETC, "R1", Set.of())));
        return PartnershipLinks.of(folder, registers, findings);
    }

    private static RegisterFacility facility(Register register, String id, Set<FacilityKey> otherKeys) {
        return new RegisterFacility(
                register,
                2022,
                id,
                "Some name",
                "",
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                FacilityAddress.NONE,
                otherKeys,
                SourcePosition.NOWHERE);
    }
}
