package org.vereda.app.web.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vereda.app.Repository;
import org.vereda.app.accounts.AccountReach;
import org.vereda.app.accounts.Membership;
import org.vereda.app.accounts.Role;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.KeepPlace;
import org.vereda.app.requests.MemberRequest;
import org.vereda.app.web.anchor.Supply.Kind;
import org.vereda.app.web.anchor.Supply.Part;
import org.vereda.app.web.workshop.Consented;
import org.vereda.app.web.workshop.SupplyChain;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.footprint.network.DataRequest;
import org.vereda.footprint.network.NetworkFootprint;
import org.vereda.inventory.Facility;
import org.vereda.quantity.Findings;
import org.vereda.report.page.Page;
import org.vereda.report.words.Language;

class SupplyTest {
    private static final Sharing NOTHING = new Sharing(List.of(), new Consented.Shown(Set.of(), Map.of()));
    private static final Page PAGE = new Page(Language.EN);

    @TempDir
    static Path folder;

    private static KeepDatabase database;
    private static Workshop workshop;

    @BeforeAll
    static void take() {
        database = KeepDatabase.open(KeepPlace.in(folder));
        Keep keep = new Keep(database, Clock.systemUTC());
        keep.take(Repository.example("tres-fronteras"), new Keep.Author("test", "first"), new Findings());
        workshop = new Workshop(keep, Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static AccountReach reach(String organization) {
        return new AccountReach(List.of(new Membership(Role.ANCHOR, organization, "")));
    }

    private static Anchor anchor(String organization) {
        Workshop.View view = workshop.view(reach(organization)).orElseThrow();
        return new Anchor(
                organization,
                true,
                view,
                view.folder().facilities().stream().collect(Collectors.toMap(Facility::id, site -> site)));
    }

    private static Supply supply(String organization, Sharing sharing) {
        SupplyChain chain = workshop.chain(reach(organization)).orElseThrow();
        Anchor anchor = anchor(organization);
        NetworkFootprint footprint = AnchorDesk.portfolio(anchor, chain).orElseThrow();
        return Supply.of(footprint, anchor, chain, sharing, PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"toyota", "ford", "ca-vehicles"})
    void partsAddUpToTheTotalWhoeverShares(String organization) {
        Set<String> everybody = Set.copyOf(anchor(organization).members());
        for (Sharing sharing : List.of(NOTHING, new Sharing(List.of(), new Consented.Shown(everybody, Map.of())))) {
            Supply supply = supply(organization, sharing);
            double sum = supply.parts().stream().mapToDouble(Part::impact).sum();
            assertThat(sum).isCloseTo(supply.total(), within(1e-9 * supply.total()));
            double left = supply.demanded().values().stream()
                    .mapToDouble(part -> part)
                    .sum();
            assertThat(left).isCloseTo(supply.total(), within(1e-9 * supply.total()));
        }
    }

    @Test
    void everyOwnPlaceHandsOnWhatComesIn() {
        Supply supply = supply("ford", NOTHING);
        assertThat(supply.places()).hasSize(2);
        for (String place : supply.places().keySet()) {
            double in = supply.parts().stream()
                            .mapToDouble(part -> part.byPlace().getOrDefault(place, 0.0))
                            .sum()
                    + inner(supply, place, true);
            double out = supply.demanded().getOrDefault(place, 0.0) + inner(supply, place, false);
            assertThat(in).isCloseTo(out, within(1e-9 * supply.total()));
        }
    }

    private static double inner(Supply supply, String place, boolean isIn) {
        return supply.inner().entrySet().stream()
                .filter(way -> (isIn ? way.getKey().to() : way.getKey().from()).equals(place))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    @Test
    void aSupplierStandsByItselfOnceItHandedTheFootprintOver() {
        Supply before = supply("toyota", NOTHING);
        assertThat(before.byPlant()).isEmpty();
        Supply after = supply("toyota", new Sharing(List.of(answered()), new Consented.Shown(Set.of(), Map.of())));
        assertThat(after.byPlant()).containsOnlyKeys("maxion-san-luis");
        assertThat(after.silent()).isEqualTo(before.silent() - 1);
        assertThat(of(after, Kind.SUPPLIER) + of(after, Kind.TOGETHER))
                .isCloseTo(of(before, Kind.TOGETHER), within(1e-6 * before.total()));
    }

    private static double of(Supply supply, Kind kind) {
        return supply.parts().stream()
                .filter(part -> part.kind() == kind)
                .mapToDouble(Part::impact)
                .sum();
    }

    private static MemberRequest answered() {
        return new MemberRequest(
                "1",
                MemberRequest.Wish.footprint(
                        "toyota", "maxion", "maxion-san-luis", "p-maxion-san-luis", BigDecimal.ONE),
                "a",
                Instant.EPOCH,
                LocalDate.EPOCH,
                MemberRequest.State.ANSWERED,
                Optional.of(Instant.EPOCH),
                "b",
                MemberRequest.Answer.ofWords(""),
                0);
    }

    @Test
    void questionsGoToOwnSuppliersAlone() {
        SupplyChain chain = workshop.chain(reach("toyota")).orElseThrow();
        Anchor anchor = anchor("toyota");
        NetworkFootprint footprint = AnchorDesk.portfolio(anchor, chain).orElseThrow();
        Questions questions = Questions.of(footprint, anchor, chain, NOTHING, 50);
        assertThat(questions.leftOut()).isPositive();
        assertThat(questions.steps()).isNotEmpty().allSatisfy(step -> {
            switch (step.request().kind()) {
                case SUPPLIER_FOOTPRINT ->
                    assertThat(anchor.suppliers()).contains(step.request().holder());
                case FACILITY_RECORD ->
                    assertThat(anchor.view().plants()).contains(step.request().holder());
                case PART_AMOUNT -> assertThat(step.request().holder()).isEqualTo("p-toyota-guanajuato");
                case FOOTPRINT_FROM_UNNAMED ->
                    assertThat(anchor.inputs()).contains(step.request().subject());
            }
        });
        Questions asked = Questions.of(
                footprint,
                anchor,
                chain,
                new Sharing(List.of(answered()), new Consented.Shown(Set.of(), Map.of())),
                50);
        assertThat(asked.steps())
                .noneMatch(step -> step.request().kind() == DataRequest.Kind.SUPPLIER_FOOTPRINT
                        && step.request().holder().equals("maxion-san-luis"));
    }

    @Test
    void yearsThatFollowEachOtherAreOneRange() {
        assertThat(SupplierBoard.years(new TreeSet<>(Set.of(2019, 2021, 2022, 2023))))
                .isEqualTo("2019, 2021–2023");
        assertThat(SupplierBoard.years(new TreeSet<>())).isEmpty();
    }
}
