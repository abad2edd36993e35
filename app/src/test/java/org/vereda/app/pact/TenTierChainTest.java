package org.vereda.app.pact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.exchange.FolderOffers.Checked;
import org.vereda.app.partners.FootprintQuery;
import org.vereda.app.partners.Partner.Answers;
import org.vereda.app.partners.Received.Parcel;

/**
 * Ten firms in a row, each on a host of its own: every firm asks the next one, accepts what comes and publishes its own footprint. Each loses
 * {@code n} kg of HFC-134a in a year and makes 1,000 pieces, each of two pieces of the next firm's, so that by AR6 (1,530 kg CO2e/kg) the piece
 * of firm n emits 1.53 n kg CO2e by itself and the top, the sum of 2^(n-1) * 1.53 n over ten firms, 14,102.01 kg CO2e.
 */
class TenTierChainTest {
    private static final int TIERS = 10;

    @TempDir
    Path folder;

    @Test
    void theTopIsTheSumOfAllTiersAndNobodySeesBeyondTheNext() throws IOException {
        TestHost.Net net = new TestHost.Net();
        List<TestHost> hosts = new ArrayList<>();
        for (int tier = 1; tier <= TIERS; tier++) {
            TestHost host = new TestHost(
                    folder.resolve("host" + tier), "https://" + name(tier) + ".example", net, Clock.systemUTC());
            host.take(tables(tier));
            host.partners.setDomain(name(tier), name(tier) + ".example");
            hosts.add(host);
        }
        for (int tier = 1; tier < TIERS; tier++) {
            TestHost.connect(hosts.get(tier), name(tier + 1), hosts.get(tier - 1), name(tier), Answers.WHEN_PUBLISHED);
        }
        for (int tier = TIERS; tier > 1; tier--) {
            publish(hosts.get(tier - 1), tier);
            handOn(hosts.get(tier - 1), hosts.get(tier - 2), tier);
        }
        Checked top = hosts.getFirst().publishing.candidates(name(1)).offers().getFirst();
        assertThat(top.document()
                        .footprint()
                        .decimal("pcfExcludingBiogenicUptake")
                        .orElseThrow())
                .isEqualByComparingTo(sum());
        for (int tier = 1; tier < TIERS; tier++) {
            requireOnlyNeighbours(net.messages, tier);
        }
        hosts.forEach(TestHost::close);
    }

    private static BigDecimal sum() {
        BigDecimal sum = BigDecimal.ZERO;
        for (int tier = 1; tier <= TIERS; tier++) {
            sum = sum.add(BigDecimal.valueOf(1L << (tier - 1))
                    .multiply(new BigDecimal("1.53"))
                    .multiply(BigDecimal.valueOf(tier)));
        }
        return sum;
    }

    private static void publish(TestHost host, int tier) {
        assertThat(host.publishing.publish(name(tier), List.of(), "test")).hasSize(1);
    }

    /** The customer asks, the owner answers, the customer accepts. */
    private static void handOn(TestHost owner, TestHost customer, int tier) {
        customer.desk.ask(
                customer.partners.of(name(tier - 1)).stream()
                        .filter(partner -> partner.name().equals(name(tier)))
                        .findFirst()
                        .orElseThrow(),
                FootprintQuery.product("urn:pact:" + name(tier) + ".example:supplier-id:" + product(tier)),
                "");
        customer.courier.carry();
        owner.courier.carry();
        customer.courier.carry();
        owner.courier.carry();
        List<Parcel> came = customer.received.of(name(tier - 1));
        assertThat(came).as("tier " + tier).hasSize(1);
        customer.acceptance.accept(
                customer.partners.byId(came.getFirst().partner()).orElseThrow(),
                came.getFirst(),
                product(tier),
                "",
                "test");
    }

    /** Messages to and from the host of a tier name that tier, the one above and the one below, and no other. */
    private static void requireOnlyNeighbours(List<String> messages, int tier) {
        List<String> own = messages.stream()
                .filter(message -> message.startsWith(name(tier) + ".example"))
                .toList();
        assertThat(own).isNotEmpty();
        for (int other = 1; other <= TIERS; other++) {
            String foreign = name(other);
            if (Math.abs(other - tier) > 1) {
                assertThat(own).as("tier %d about %d", tier, other).noneMatch(message -> message.contains(foreign));
            }
        }
    }

    private static String name(int tier) {
        return "firm-" + (char) ('a' + tier - 1) + "-works";
    }

    private static String product(int tier) {
        return "piece-" + (char) ('a' + tier - 1);
    }

    private Path tables(int tier) throws IOException {
        Path tables = Files.createDirectories(folder.resolve("tables" + tier));
        String firm = name(tier);
        boolean isLast = tier == TIERS;
        Map<String, String> files = Map.of(
                "partnership.yaml",
                "name: Chain\nbase_year: 2024\ncurrency: USD\nprice_year: 2024\nnumber_style: plain\nlanguage: en\ngwp: AR6\nallocation: physical\n",
                "organizations.csv",
                "id,name,role,country,employees\n" + firm + "," + firm + ",SUPPLIER,US,20\n",
                "facilities.csv",
                "id,organization,name,country,subdivision,naics,naics_vintage\n" + firm + "-plant," + firm + "," + firm
                        + " plant,US,US-OH,336370,2022\n",
                "products.csv",
                "id,name,declared_amount,declared_unit,mass,mass_unit\n" + product(tier) + ",Piece,1,item,1,kg\n"
                        + (isLast ? "" : product(tier + 1) + ",Bought piece,1,item,0.4,kg\n"),
                "bom.csv",
                "product,input,amount,unit,supplier,evidence,document\n"
                        + (isLast ? "" : product(tier) + "," + product(tier + 1) + ",2,item,,MEASURED,parts list\n"),
                "production.csv",
                "facility,period_start,period_end,product,amount,unit,evidence,document\n" + firm
                        + "-plant,2024-01-01,2024-12-31," + product(tier) + ",1000,item,MEASURED,shipping book\n",
                "activity.csv",
                "facility,period_start,period_end,flow,amount,unit,evidence,document\n" + firm
                        + "-plant,2024-01-01,2024-12-31,refrigerant:HFC-134a," + tier + ",kg,MEASURED,service book\n",
                "footprint-facts.csv",
                "product,fossilCarbonContent,exemptedEmissionsPercent,exemptedEmissionsDescription,packagingEmissionsIncluded,packagingGhgEmissions\n"
                        + product(tier) + ",0,1,lubricants,true,0\n");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(tables.resolve(file.getKey()), file.getValue());
        }
        return tables;
    }
}
