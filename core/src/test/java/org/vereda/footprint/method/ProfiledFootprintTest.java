package org.vereda.footprint.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vereda.footprint.method.Parts.categorized;
import static org.vereda.footprint.method.Parts.number;
import static org.vereda.footprint.method.Parts.part;
import static org.vereda.footprint.method.Parts.rated;
import static org.vereda.footprint.method.Parts.study;
import static org.vereda.footprint.method.Parts.verified;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Period;

class ProfiledFootprintTest {
    private static final FootprintPart FLOWN = categorized(
            LifeCycleStage.PRODUCTION,
            "FOSSIL",
            "10",
            "FOSSIL_LAND_MANAGEMENT",
            "0.5",
            "AIRCRAFT",
            "2",
            "LAND_USE_CHANGE",
            "1",
            "LAND_MANAGEMENT_EMISSION",
            "0.25",
            "LAND_MANAGEMENT_REMOVAL",
            "-0.125",
            "BIOGENIC_NON_CO2",
            "0.0625",
            "BIOGENIC_UPTAKE",
            "-3",
            "BIOGENIC_EMISSION",
            "1",
            "CAPTURE",
            "-4");

    // --- totals

    @Test
    void pactHasAircraftInsideTheFossilEmissionsAndCountsCapture() {
        StageFigures figures = ProfiledFootprint.of(study(List.of(FLOWN)), MethodProfile.PACT_3)
                .production();
        assertThat(figures.fossil()).isEqualByComparingTo("12.5");
        assertThat(figures.aircraft()).isEqualByComparingTo("2");
        assertThat(figures.excludingUptake()).isEqualByComparingTo("9.6875");
        assertThat(figures.includingUptake()).isEqualByComparingTo("7.6875");
        assertThat(figures.headline()).isEqualByComparingTo(figures.excludingUptake());
    }

    @Test
    void catenaXAddsAircraftAsAnItemAndFlagsCaptureOnly() {
        ProfiledFootprint result = ProfiledFootprint.of(study(List.of(FLOWN)), MethodProfile.CATENA_X_4);
        StageFigures figures = result.production();
        assertThat(figures.fossil()).isEqualByComparingTo("10.5");
        assertThat(figures.excludingUptake()).isEqualByComparingTo("13.6875");
        assertThat(figures.includingUptake()).isEqualByComparingTo("11.6875");
        assertThat(result.headline()).isEqualByComparingTo(figures.includingUptake());
        assertThat(codes(result)).contains("footprint.rule-capture-not-counted");
    }

    /** The bracket of the example for PACT 3: fossil 3.179, biogenic methane 0.002, uptake -0.018; C of the packaging 0.0049. */
    @Test
    void bracketOfThePactExampleAddsUp() {
        FootprintPart made = categorized(LifeCycleStage.PRODUCTION, "FOSSIL", "3.150");
        FootprintPart packed = categorized(
                LifeCycleStage.PACKAGING, "FOSSIL", "0.029", "BIOGENIC_NON_CO2", "0.002", "BIOGENIC_UPTAKE", "-0.018");
        FootprintStudy study = study(List.of(made, packed), draft -> draft.carbon = carbon("0", "0.0049"));
        ProfiledFootprint result = ProfiledFootprint.of(study, MethodProfile.PACT_3);
        assertThat(result.production().fossil()).isEqualByComparingTo("3.179");
        assertThat(result.production().excludingUptake()).isEqualByComparingTo("3.181");
        assertThat(result.production().includingUptake()).isEqualByComparingTo("3.163");
        assertThat(result.packaging().orElseThrow().excludingUptake()).isEqualByComparingTo("0.031");
        assertThat(result.findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(MethodProfile.class)
    void outboundTransportStandsBesideTheTotal(MethodProfile profile) {
        ProfiledFootprint result = ProfiledFootprint.of(
                study(List.of(part("10", "0"), categorized(LifeCycleStage.DISTRIBUTION, "FOSSIL", "3"))), profile);
        assertThat(result.headline()).isEqualByComparingTo("10");
        assertThat(result.distribution().orElseThrow().excludingUptake()).isEqualByComparingTo("3");
    }

    @Test
    void packagingThatIsNotIncludedIsInNoFigure() {
        FootprintStudy study = study(List.of(part("10", "0"), packaging()), draft -> draft.packaging = false);
        ProfiledFootprint pact = ProfiledFootprint.of(study, MethodProfile.PACT_3);
        assertThat(pact.headline()).isEqualByComparingTo("10");
        assertThat(pact.packaging()).isEmpty();
        assertThat(codes(pact)).isEmpty();
        assertThat(codes(ProfiledFootprint.of(study, MethodProfile.CATENA_X_4)))
                .containsExactly("footprint.rule-packaging-missing");
    }

    @Test
    void sumsThatTellNoComponentsApartCountAsFossilWithTheirShare() {
        ProfiledFootprint result = ProfiledFootprint.of(
                study(List.of(categorized(LifeCycleStage.PRODUCTION, "FOSSIL", "6", "UNDIVIDED", "2"))),
                MethodProfile.PACT_3);
        assertThat(result.production().fossil()).isEqualByComparingTo("8");
        assertThat(result.findings().getFirst().arguments())
                .containsExactly("PACT methodology 3", "3.3.2.4", "bracket", "25");
    }

    @Property(tries = 200)
    void includingLessExcludingIsTheUptakeAlsoAfterRounding(
            @ForAll @Size(min = 12, max = 12) List<@BigRange(min = "-50", max = "50") @Scale(6) BigDecimal> kilograms) {
        for (MethodProfile profile : MethodProfile.values()) {
            StageFigures figures = ProfiledFootprint.of(study(List.of(ofEveryComponent(kilograms))), profile)
                    .rounded(3)
                    .production();
            assertThat(figures.includingUptake().subtract(figures.excludingUptake()))
                    .isEqualByComparingTo(figures.biogenicUptake());
            assertThat(figures.excludingUptake().scale()).isEqualTo(3);
        }
    }

    /** Whatever a profile calls its items, all of them together are all that went in. */
    @Property(tries = 200)
    void nothingIsLostBetweenPactAndIso(
            @ForAll @Size(min = 12, max = 12) List<@BigRange(min = "-50", max = "50") @Scale(6) BigDecimal> kilograms) {
        BigDecimal sum = kilograms.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        FootprintStudy study = study(List.of(ofEveryComponent(kilograms)));
        assertThat(ProfiledFootprint.of(study, MethodProfile.PACT_3)
                        .production()
                        .includingUptake())
                .isEqualByComparingTo(sum);
        assertThat(ProfiledFootprint.of(study, MethodProfile.ISO_14067).headline())
                .isEqualByComparingTo(sum);
    }

    private static FootprintPart ofEveryComponent(List<BigDecimal> kilograms) {
        Iterator<BigDecimal> next = kilograms.iterator();
        List<String> pairs = new ArrayList<>();
        for (GhgComponent component : GhgComponent.values()) {
            pairs.add(component.name());
            pairs.add(next.next().toPlainString());
        }
        return categorized(LifeCycleStage.PRODUCTION, pairs.toArray(String[]::new));
    }

    // --- shares and ratings

    /** Catena-X rulebook 4, 7.2.4: (75 %, 10), (25 %, 25), (50 %, 50), (100 %, 15) give 53.75 %. */
    @Test
    void primaryDataShareMeetsThePublishedVector() {
        FootprintStudy study = study(List.of(part("10", "75"), part("25", "25"), part("50", "50"), part("15", "100")));
        assertThat(ProfiledFootprint.of(study, MethodProfile.CATENA_X_4)
                        .primaryDataShare()
                        .orElseThrow())
                .isEqualByComparingTo("53.75");
        assertThat(ProfiledFootprint.of(study, MethodProfile.PACT_3)
                        .primaryDataShare()
                        .orElseThrow())
                .isEqualByComparingTo("53.75");
        assertThat(ProfiledFootprint.of(study, MethodProfile.ISO_14067).primaryDataShare())
                .isEmpty();
    }

    @Test
    void uptakeWeighsInCatenaXAndNotInPact() {
        FootprintPart wood = categorized(LifeCycleStage.PRODUCTION, "FOSSIL", "1", "BIOGENIC_UPTAKE", "-3");
        FootprintStudy study = study(List.of(wood, part("4", "100")));
        assertThat(ProfiledFootprint.of(study, MethodProfile.CATENA_X_4)
                        .primaryDataShare()
                        .orElseThrow())
                .isEqualByComparingTo("50");
        assertThat(ProfiledFootprint.of(study, MethodProfile.PACT_3)
                        .primaryDataShare()
                        .orElseThrow())
                .isEqualByComparingTo("80");
    }

    @Test
    void creditsWeighWithTheirAbsoluteValue() {
        FootprintStudy study = study(List.of(part("-5", "0"), part("15", "100")));
        assertThat(ProfiledFootprint.of(study, MethodProfile.CATENA_X_4)
                        .primaryDataShare()
                        .orElseThrow())
                .isEqualByComparingTo("75");
    }

    @Test
    void missingScoresCountAsFiveAndAreTold() {
        FootprintStudy study = study(List.of(
                rated("3", FootprintPart.Basis.PRIMARY, DataQuality.of(1, 2, 1)),
                rated("1", FootprintPart.Basis.SUPPLIER_FOOTPRINT, DataQuality.UNRATED)));
        ProfiledFootprint result = ProfiledFootprint.of(study, MethodProfile.CATENA_X_4);
        DataQuality quality = result.quality().orElseThrow();
        assertThat(quality.technological().orElseThrow()).isEqualByComparingTo("2");
        assertThat(quality.geographical().orElseThrow()).isEqualByComparingTo("2.75");
        assertThat(codes(result)).contains("footprint.rule-unrated");
    }

    @Test
    void secondaryTechnologyIsAtBestThreeInCatenaX() {
        FootprintStudy study = study(List.of(rated("1", FootprintPart.Basis.SECONDARY, DataQuality.of(1, 1, 1))));
        assertThat(technology(study, MethodProfile.CATENA_X_4)).isEqualByComparingTo("3");
        assertThat(technology(study, MethodProfile.PACT_3)).isEqualByComparingTo("1");
    }

    private static BigDecimal technology(FootprintStudy study, MethodProfile profile) {
        return ProfiledFootprint.of(study, profile)
                .quality()
                .flatMap(DataQuality::technological)
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"2025,1", "2024,1", "2023,2", "2022,3", "2021,4", "2020,5", "1999,5", "2026,1"})
    void temporalScoreGoesByFullYears(int dataYear, int score) {
        assertThat(DataQuality.temporalScore(dataYear, 2025)).isEqualTo(score);
    }

    @Test
    void scoreOutsideTheScaleIsRefused() {
        assertThatThrownBy(() -> DataQuality.of(0, 1, 1)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void productsNotYetMadeHaveNoSharesInCatenaX() {
        FootprintStudy study = study(List.of(part("1", "100")), draft -> draft.prospective = true);
        assertThat(ProfiledFootprint.of(study, MethodProfile.CATENA_X_4).primaryDataShare())
                .isEmpty();
        assertThat(ProfiledFootprint.of(study, MethodProfile.CATENA_X_4).quality())
                .isEmpty();
    }

    // --- verification

    /** Verification framework 2, 6.3.5: 96 % of the amounts with factors verified to 50 % give 48 %. */
    @Test
    void amountAndFactorMultiply() {
        VerificationShares shares =
                VerificationShares.ofProduct(VerificationShares.of(0, 0, 0, 96), VerificationShares.of(0, 0, 0, 50));
        assertThat(shares.thirdParty()).isEqualByComparingTo("48");
    }

    @Test
    void unverifiedOwnStepBreaksTheChainButNotTheProgramShare() {
        List<FootprintPart> parts =
                List.of(verified("3", VerificationShares.of(100, 100, 0, 80)), verified("1", VerificationShares.NONE));
        VerificationShares broken =
                ProfiledFootprint.of(study(parts), MethodProfile.CATENA_X_4).verification();
        assertThat(broken.program()).isEqualByComparingTo("75");
        assertThat(broken.thirdParty()).isEqualByComparingTo("0");
        VerificationShares whole = ProfiledFootprint.of(
                        study(parts, draft -> draft.ownStep = VerificationShares.of(0, 0, 0, 100)),
                        MethodProfile.CATENA_X_4)
                .verification();
        assertThat(whole.thirdParty()).isEqualByComparingTo("60");
        assertThat(whole.firstParty()).isEqualByComparingTo("0");
    }

    // --- limits

    @ParameterizedTest
    @CsvSource({"CATENA_X_4,2.9,false", "CATENA_X_4,3,true", "PACT_3,7,false", "ISO_14067,7,false"})
    void exemptionsHaveTheLimitOfTheProfile(MethodProfile profile, String percent, boolean broken) {
        FootprintStudy study =
                study(List.of(packaging(), part("1", "0")), draft -> draft.exemption = exemption(percent, true));
        assertThat(ProfiledFootprint.of(study, profile).breaksARule()).isEqualTo(broken);
    }

    @Test
    void exemptionsWithoutAScreeningAreAFindingOfCatenaX() {
        FootprintStudy study =
                study(List.of(packaging(), part("1", "0")), draft -> draft.exemption = exemption("1", false));
        assertThat(codes(ProfiledFootprint.of(study, MethodProfile.CATENA_X_4)))
                .containsExactly("footprint.rule-screening-missing");
    }

    @Test
    void earlierPactLimitIsANoteAndNotAnError() {
        FootprintStudy study = study(List.of(part("1", "0")), draft -> draft.exemption = exemption("6", true));
        ProfiledFootprint result = ProfiledFootprint.of(study, MethodProfile.PACT_3);
        assertThat(codes(result)).containsExactly("footprint.rule-exemption-earlier-limit");
    }

    @ParameterizedTest
    @CsvSource({
        "PACT_3,2028-12-31,",
        "PACT_3,2029-01-01,footprint.rule-validity-long",
        "CATENA_X_4,2026-12-31,",
        "CATENA_X_4,2028-12-31,footprint.rule-validity-unusual",
        "ISO_14067,2035-12-31,"
    })
    void validityHasTheLimitOfTheProfile(MethodProfile profile, LocalDate end, @Nullable String code) {
        Period validity = new Period(LocalDate.of(2026, 1, 1), end);
        FootprintStudy study =
                study(List.of(packaging(), part("1", "0")), draft -> draft.validity = Optional.of(validity));
        assertThat(codes(ProfiledFootprint.of(study, profile))).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void usualValidityIsOneYearInCatenaXAndThreeInPact() {
        FootprintStudy study = study(List.of(part("1", "0")));
        assertThat(ProfiledFootprint.of(study, MethodProfile.CATENA_X_4)
                        .validity()
                        .orElseThrow())
                .hasToString("2026-01-01/2026-12-31");
        assertThat(ProfiledFootprint.of(study, MethodProfile.PACT_3).validity().orElseThrow())
                .hasToString("2026-01-01/2028-12-31");
        assertThat(ProfiledFootprint.of(study, MethodProfile.ISO_14067).validity())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CATENA_X_4,2023,true", "CATENA_X_4,2024,false", "PACT_3,2022,false", "ISO_14067,2025,false"})
    void earlierPotentialsHaveTwoYearsOfGraceInCatenaX(MethodProfile profile, int year, boolean allowed) {
        assertThat(profile.allowedGwpSets(year).contains("AR5")).isEqualTo(allowed);
    }

    @Test
    void catenaXAllowsOnlyCutOff() {
        FootprintStudy study = study(
                List.of(packaging(), part("1", "0")), draft -> draft.recycling = RecyclingApproach.AVOIDED_BURDEN);
        assertThat(ProfiledFootprint.of(study, MethodProfile.CATENA_X_4).breaksARule())
                .isTrue();
        assertThat(ProfiledFootprint.of(study, MethodProfile.ISO_14067).breaksARule())
                .isFalse();
    }

    @Test
    void uptakeThatDoesNotFitTheCarbonContentIsAFinding() {
        FootprintPart part = categorized(LifeCycleStage.PRODUCTION, "FOSSIL", "5", "BIOGENIC_UPTAKE", "-1");
        FootprintStudy study = study(List.of(part), draft -> draft.carbon = carbon("1", "0"));
        assertThat(codes(ProfiledFootprint.of(study, MethodProfile.PACT_3)))
                .containsExactly("footprint.rule-uptake-balance");
    }

    private static Exemption exemption(String percent, boolean screened) {
        return new Exemption(number(percent), "consumables", screened);
    }

    private static Optional<CarbonContent> carbon(String biogenic, String packaging) {
        return Optional.of(new CarbonContent(number("0"), number(biogenic), number("0"), number(packaging)));
    }

    private static FootprintPart packaging() {
        return categorized(LifeCycleStage.PACKAGING, "FOSSIL", "0.1");
    }

    private static List<String> codes(ProfiledFootprint result) {
        return result.findings().stream().map(Finding::code).toList();
    }
}
