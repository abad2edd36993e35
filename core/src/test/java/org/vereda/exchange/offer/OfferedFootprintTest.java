package org.vereda.exchange.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.vereda.exchange.rules.Breach;
import org.vereda.exchange.rules.FootprintCheck;
import org.vereda.exchange.wire.WireDocument;
import org.vereda.exchange.wire.WireFootprint;
import org.vereda.exchange.wire.WireVersion;
import org.vereda.footprint.method.DataQuality;
import org.vereda.footprint.method.Exemption;
import org.vereda.footprint.method.FootprintPart;
import org.vereda.footprint.method.FootprintStudy;
import org.vereda.footprint.method.GhgComponent;
import org.vereda.footprint.method.LifeCycleStage;
import org.vereda.footprint.method.MethodProfile;
import org.vereda.footprint.method.ProfiledFootprint;
import org.vereda.footprint.method.RecyclingApproach;
import org.vereda.footprint.method.VerificationShares;
import org.vereda.inventory.Product;
import org.vereda.quantity.Finding.Severity;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Period;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Subdivision;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

class OfferedFootprintTest {
    private static final Map<String, String> FACTS = Map.of(
            "fossilCarbonContent", "0",
            "exemptedEmissionsPercent", "1.5",
            "exemptedEmissionsDescription", "tools",
            "productIds", "urn:a:one | urn:a:two");
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Property(tries = 60)
    void totalsAreThoseOfTheItemsWhateverIsRounded(
            @ForAll @BigRange(min = "0", max = "1000") @Scale(15) BigDecimal fossil,
            @ForAll @BigRange(min = "0", max = "10") @Scale(15) BigDecimal aircraft,
            @ForAll @BigRange(min = "-10", max = "0") @Scale(15) BigDecimal uptake,
            @ForAll @BigRange(min = "0", max = "10") @Scale(15) BigDecimal packaging) {
        for (MethodProfile profile : List.of(MethodProfile.PACT_3, MethodProfile.CATENA_X_4)) {
            WireFootprint written = OfferedFootprint.of(offer(
                    profile,
                    Units.ITEM,
                    List.of(
                            part(
                                    LifeCycleStage.PRODUCTION,
                                    Map.of(
                                            GhgComponent.FOSSIL, fossil,
                                            GhgComponent.AIRCRAFT, aircraft,
                                            GhgComponent.BIOGENIC_UPTAKE, uptake)),
                            part(LifeCycleStage.PACKAGING, Map.of(GhgComponent.FOSSIL, packaging)),
                            part(LifeCycleStage.DISTRIBUTION, Map.of(GhgComponent.FOSSIL, packaging))),
                    NOW,
                    FACTS));
            assertThat(check(written)).extracting(breach -> breach.rule().id()).noneMatch(id -> id.contains("total"));
            assertThat(written.decimal("pcfExcludingBiogenicUptake").orElseThrow())
                    .isCloseTo(
                            fossil.add(aircraft).add(packaging),
                            org.assertj.core.api.Assertions.within(new BigDecimal("0.00000001")));
        }
    }

    @Test
    void offerByPactKeepsEveryRuleThatIsAnError() {
        WireFootprint written = OfferedFootprint.of(simple(MethodProfile.PACT_3, NOW, FACTS));
        assertThat(written.version()).isEqualTo(WireVersion.PACT_3);
        assertThat(check(written)).noneMatch(breach -> breach.severity() == Severity.ERROR);
        assertThat(written.texts("productIds")).containsExactly("urn:a:one", "urn:a:two");
        assertThat(written.texts("companyIds")).containsExactly("urn:pact:maker.example:company-id:c%201");
        assertThat(written.text("referencePeriodEnd")).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(written.text("geographyCountrySubdivision")).isEqualTo("MX-QUE");
        assertThat(written.decimal("primaryDataShare").orElseThrow()).isEqualByComparingTo("40");
    }

    @Test
    void offerByCatenaXLacksOnlyWhatNobodyStated() {
        WireFootprint written = OfferedFootprint.of(simple(MethodProfile.CATENA_X_4, NOW, FACTS));
        assertThat(written.version()).isEqualTo(WireVersion.CATENA_X_10);
        assertThat(check(written).stream()
                        .filter(breach -> breach.severity() == Severity.ERROR)
                        .map(Breach::field))
                .containsExactlyInAnyOrder(
                        "productOrSectorSpecificRules",
                        "massBalancingUsed",
                        "freeAttributionInMassBalancing",
                        "massBalancingCertificateScheme");
    }

    @Test
    void sameFootprintKeepsItsIdentifierAndAnotherGetsAnother() {
        WireFootprint first = OfferedFootprint.of(simple(MethodProfile.PACT_3, NOW, FACTS));
        WireFootprint later = OfferedFootprint.of(simple(MethodProfile.PACT_3, NOW.plusSeconds(99), FACTS));
        WireFootprint other = OfferedFootprint.of(simple(MethodProfile.PACT_3, NOW, Map.of()));
        assertThat(later.id()).isEqualTo(first.id());
        assertThat(other.id()).isNotEqualTo(first.id());
    }

    @Test
    void whatNobodyKnowsStaysAbsent() {
        WireFootprint written = OfferedFootprint.of(simple(MethodProfile.PACT_3, NOW, Map.of()));
        assertThat(check(written).stream()
                        .filter(breach -> breach.rule().id().equals("field-missing"))
                        .map(Breach::field))
                .containsExactlyInAnyOrder("fossilCarbonContent", "exemptedEmissionsPercent");
    }

    @Test
    void componentThatSourcesDoNotTellApartIsAbsentAndNotZero() {
        FootprintPart undivided =
                part(LifeCycleStage.PRODUCTION, Map.of(GhgComponent.UNDIVIDED, new BigDecimal("3.1")));
        WireFootprint written =
                OfferedFootprint.of(offer(MethodProfile.PACT_3, Units.ITEM, List.of(undivided), NOW, FACTS));
        assertThat(written.decimal("fossilGhgEmissions").orElseThrow()).isEqualByComparingTo("3.1");
        assertThat(written.value("landUseChangeGhgEmissions")).isEmpty();
        assertThat(OfferedFootprint.of(simple(MethodProfile.PACT_3, NOW, FACTS)).value("landUseChangeGhgEmissions"))
                .isPresent();
    }

    @Test
    void factsThatAreNoneAreRefused() {
        for (Map<String, String> facts : List.of(
                Map.of("fossilCarbon", "1"),
                Map.of("fossilCarbonContent", "1,5"),
                Map.of("packagingEmissionsIncluded", "yes"))) {
            assertThatThrownBy(() -> OfferedFootprint.of(simple(MethodProfile.PACT_3, NOW, facts)))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("exchange.fact-");
        }
    }

    @Test
    void profilesAndUnitsWithoutAFormatAreRefused() {
        assertThatThrownBy(() -> OfferedFootprint.of(simple(MethodProfile.ISO_14067, NOW, FACTS)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(
                        () -> OfferedFootprint.of(offer(MethodProfile.PACT_3, Units.METER, List.of(one()), NOW, FACTS)))
                .isInstanceOf(InvalidInput.class);
    }

    private static Offer simple(MethodProfile profile, Instant created, Map<String, String> facts) {
        return offer(profile, Units.ITEM, List.of(one()), created, facts);
    }

    private static FootprintPart one() {
        return part(LifeCycleStage.PRODUCTION, Map.of(GhgComponent.FOSSIL, new BigDecimal("3.1")));
    }

    private static FootprintPart part(LifeCycleStage stage, Map<GhgComponent, BigDecimal> kilograms) {
        return new FootprintPart(
                "part",
                stage,
                FootprintPart.Basis.PRIMARY,
                kilograms,
                BigDecimal.valueOf(40),
                DataQuality.of(1, 2, 3),
                DataQuality.of(1, 2, 3),
                VerificationShares.NONE);
    }

    private static Offer offer(
            MethodProfile profile, Unit unit, List<FootprintPart> parts, Instant created, Map<String, String> facts) {
        FootprintStudy study = new FootprintStudy(
                "bracket",
                parts,
                true,
                new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)),
                Optional.empty(),
                List.of("AR6"),
                Exemption.NONE,
                FootprintStudy.Electricity.MARKET,
                RecyclingApproach.CUT_OFF,
                Optional.empty(),
                false,
                VerificationShares.NONE,
                SourcePosition.NOWHERE);
        Product product = new Product(
                "bracket",
                "Bracket",
                Quantity.of(1, unit),
                Optional.of(Quantity.of("1.25", Units.KILOGRAM)),
                SourcePosition.NOWHERE);
        return new Offer(
                ProfiledFootprint.of(study, profile),
                product,
                "c 1",
                "Maker",
                "maker.example",
                Optional.of(Subdivision.parse("MX-QUE")),
                created,
                "",
                facts);
    }

    private static List<Breach> check(WireFootprint footprint) {
        return FootprintCheck.of(WireDocument.of(footprint));
    }
}
