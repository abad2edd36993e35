package org.vereda.footprint.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.vereda.SharedData;
import org.vereda.footprint.network.NetworkNode.Kind;
import org.vereda.quantity.SourcePosition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Automobiles (336111) in the US economy of USEEIO v2.0.1-411 (US EPA): greenhouse gases by tier, {@code D A^k e}. */
class SectorTiersTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double PRINTED = 5e-9;

    @Test
    void greenhouseGasesOfAutomobilesByTier() throws IOException {
        Tiers tiers = automobiles().tiers(6);
        double[] expected = {0.02776092, 0.04309499, 0.08816339, 0.08303399, 0.05421511, 0.03070982};
        for (int tier = 0; tier < expected.length; tier++) {
            assertThat(tiers.impacts().get(tier)).isCloseTo(expected[tier], within(PRINTED));
        }
    }

    @Test
    void thePathsOfAutomobilesAndTheRestMakeTheirPublishedTotal() throws IOException {
        StructuralPaths paths = automobiles().paths(0.001, 1000);
        assertThat(paths.complete()).isTrue();
        assertThat(paths.paths()).hasSizeGreaterThan(20);
        assertThat(paths.found() + paths.rest()).isCloseTo(0.360786229, within(5e-10));
    }

    private static NetworkFootprint automobiles() throws IOException {
        double[][] requirements = matrix("A");
        double[] direct = matrix("D")[index("indicators.json", "GHG")];
        SupplyNetwork.Builder builder = SupplyNetwork.builder();
        for (int sector = 0; sector < direct.length; sector++) {
            builder.addNode(new NetworkNode(
                    Kind.SECTOR, Integer.toString(sector), "", "", "US", "USD", SourcePosition.NOWHERE));
        }
        int gases = builder.addFlow(new NetworkFlow("GHG", "greenhouse gases", "air", "kg CO2e"));
        builder.factor(builder.addCategory(new ImpactCategory("GHG", "kg CO2e")), gases, 1);
        for (int user = 0; user < direct.length; user++) {
            builder.burden(user, gases, direct[user]);
            for (int provider = 0; provider < direct.length; provider++) {
                if (requirements[provider][user] != 0) {
                    builder.link(user, provider, requirements[provider][user]);
                }
            }
        }
        return builder.build().footprint(Demand.of(index("sectors.json", "336111")), 0);
    }

    private static double[][] matrix(String name) throws IOException {
        Path file = SharedData.require("useeio-v2.0.1-411").resolve("matrix").resolve(name + ".json.gz");
        try (InputStream input = new GZIPInputStream(Files.newInputStream(file))) {
            return JSON.readValue(input, double[][].class);
        }
    }

    private static int index(String list, String code) throws IOException {
        Path file = SharedData.require("useeio-v2.0.1-411").resolve(list);
        for (JsonNode entry : JSON.readTree(Files.readString(file))) {
            if (entry.get("code").asString().equals(code)) {
                return entry.get("index").asInt();
            }
        }
        throw new AssertionError("no " + code + " in " + list);
    }
}
