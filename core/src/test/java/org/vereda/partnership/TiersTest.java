package org.vereda.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.vereda.Repository;
import org.vereda.quantity.Findings;
import org.vereda.sources.folder.PartnershipFolder;

class TiersTest {
    @Test
    void tiersFollowTheBillsOfMaterialsFromTheCarmakers() {
        PartnershipFolder folder = PartnershipFolder.read(
                Repository.root().resolve("examples/tres-fronteras"), code -> true, new Findings());
        SortedMap<String, String> tiers =
                Tiers.of(folder.organizations(), folder.facilities(), folder.production(), folder.bom());
        assertThat(tiers).hasSameSizeAs(folder.facilities()).containsValues("oem", "1");
        folder.bom().stream()
                .filter(line -> !line.supplierFacility().isEmpty())
                .forEach(line -> folder.production().stream()
                        .filter(made -> made.product().equals(line.product()))
                        .filter(made -> "oem".equals(tiers.get(made.facility())))
                        .forEach(made ->
                                assertThat(tiers.get(line.supplierFacility())).isIn("1", "oem")));
    }
}
